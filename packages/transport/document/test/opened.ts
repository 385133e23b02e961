/** A document as whoever opens it finds it: every part parsed. */
import { SaxesParser } from "saxes"
import { fromBuffer } from "yauzl"

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Array<Element | string>
}

const parsed = (xml: string): Element => {
  const root: Element = { name: "", attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on("opentag", ({ attributes, name }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on("text", (text) => {
    open.at(-1)?.children.push(text)
  })
  parser.on("closetag", () => {
    open.pop()
  })
  parser.on("error", (error) => {
    throw error
  })
  parser.write(xml).close()
  return root
}

/** Every element of a name below this one, in the order of the document. */
export const elements = ({ children }: Element, name: string): ReadonlyArray<Element> =>
  children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...elements(child, name)]
  )

/** The text that is read; not that of fields. */
export const textOf = (element: Element): string =>
  element.children
    .map((child) => (typeof child === "string" ? child : child.name === "w:instrText" ? "" : textOf(child)))
    .join("")

/** The parts of a package, by their paths. */
export const opened = (bytes: Uint8Array): Promise<ReadonlyMap<string, Element>> =>
  new Promise((resolve, reject) => {
    const parts = new Map<string, Element>()
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on("entry", (entry) => {
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed)
          const chunks: Array<Buffer> = []
          for await (const chunk of stream) chunks.push(chunk as Buffer)
          parts.set(entry.fileName, parsed(Buffer.concat(chunks).toString("utf8")))
          zip.readEntry()
        })
      })
      zip.on("end", () => resolve(parts))
      zip.on("error", reject)
      zip.readEntry()
    })
  })
