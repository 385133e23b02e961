/**
 * 事件流名 — the stream of an aggregate: `<name>/<id>`. A ledger that somebody hands in may have ids with line breaks in them;
 * a stream's name is one line, so those and the percent sign are written as in a URL, and come back exactly.
 */

/** The stream of one aggregate. */
export const streamOf = (name: string, id: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be written otherwise.
  `${name}/${id.replaceAll(/[%\u0000-\u001f]/gu, encodeURIComponent)}`

/** Whose stream it is; undefined for a name that no aggregate's stream can have. */
export const aggregateOf = (stream: string): { readonly name: string; readonly id: string } | undefined => {
  const cut = stream.indexOf("/")
  if (cut < 0) return undefined
  // Only what `streamOf` wrote is undone: `%25` and control characters.
  const id = stream.slice(cut + 1).replaceAll(/%(25|[01][0-9A-F])/gu, decodeURIComponent)
  return { name: stream.slice(0, cut), id }
}
