/**
 * `_xHHHH_` — how a workbook writes characters that XML cannot hold: control characters, a CR, half of a surrogate pair.
 * ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */
const ESCAPE = /_x([0-9a-f]{4})_/giu

/** A text as it is meant. */
export const unescaped = (text: string): string =>
  text.includes("_x") ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text

const MARKUP = /[&<>"]/gu
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** Control characters, halves of surrogate pairs and what else XML cannot hold; and what would be read as an escape. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/giu
const PLAIN = /^[^&<>"_\p{Cc}\p{Cs}\ufffe\uffff]*$/u

const asEscape = (found: string): string =>
  found === "\t" || found === "\n" ? found : `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`

/** A text as it stands in XML, in an element or between double quotes, so that it comes back exactly as it is. */
export const escaped = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(FORBIDDEN, asEscape).replace(MARKUP, (found) => entities[found] as string)
