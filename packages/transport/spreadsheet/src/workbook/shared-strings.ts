/**
 * 共享字符串 — the texts that cells of a workbook refer to by number. They are the one thing that is held in memory, so their
 * number and length are limited. Rich text loses its looks, phonetic runs (拼音) are dropped.
 */
import { Effect } from "effect"
import { failure, type SpreadsheetFailure } from "../failure.ts"
import { unescaped } from "./escapes.ts"
import { limits } from "./limits.ts"
import { readXml } from "./xml.ts"
import type { Container, Part } from "./zip.ts"

export const readSharedStrings = (
  container: Container,
  part: Part | undefined
): Effect.Effect<ReadonlyArray<string>, SpreadsheetFailure> => {
  const strings: Array<string> = []
  if (part === undefined) return Effect.succeed(strings)
  let characters = 0
  let text = ""
  let reading = false
  /** How deep within phonetic runs. */
  let phonetic = 0
  const read = readXml(container, part, {
    open: (name) => {
      if (name === "si") text = ""
      else if (name === "rPh") phonetic++
      else if (name === "t") reading = phonetic === 0
    },
    text: (piece) => {
      if (reading) text += piece
    },
    close: (name) => {
      if (name === "t") reading = false
      else if (name === "rPh") phonetic--
      else if (name === "si") {
        characters += text.length
        if (strings.length >= limits.strings || characters > limits.stringCharacters) {
          throw failure("too-many-strings", { path: container.path, limit: limits.strings })
        }
        strings.push(unescaped(text))
      }
    }
  })
  return Effect.as(read, strings)
}
