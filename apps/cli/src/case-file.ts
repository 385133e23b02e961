/** A case on the terminal: what happened, what was irregular, which limits ran. */
import type { CaseFile } from "@xiuhua/bureau"
import { nameOf } from "@xiuhua/bureau/words"
import { CliOutput } from "effect/cli"
import { findingText } from "./findings.ts"
import type { Language } from "./language.ts"
import { stepText } from "./step-text.ts"
import { paint, table } from "./table.ts"

/** The time line, the limits, the documents and the findings of a case. */
export const caseText = ({ documents, findings, limits, timeline }: CaseFile, language: Language): string => {
  const zh = language === "zh"
  const lines = limits.map(({ done, due, item, late, owner, rule }) => [
    item === null ? nameOf(rule, language) : `${nameOf(rule, language)} ${item}`,
    due,
    late && done !== null
      ? { text: done, style: "red" as const }
      : (done ?? (owner !== "agency" ? "—" : zh ? "未办" : "open"))
  ])
  const papers = documents.map(({ document }) => document.label[language])
  const count = zh ? `卷宗目录（${papers.length} 件）：` : `Documents of the file (${papers.length}): `
  return [
    wrapped(timeline.map((event) => stepText(event, language))),
    "",
    table(zh ? ["期限", "届满", "办结"] : ["Limit", "Due", "Done"], lines),
    "",
    ...(papers.length === 0 ? [] : [paint("bold", count), ...listed(counted(papers), zh ? "、" : ", "), ""]),
    ...(findings.length === 0
      ? [paint("green", zh ? "✓ 未发现问题" : "✓ Nothing irregular")]
      : findings.map((finding) => findingText(finding, language)))
  ].join("\n")
}

/** Steps one after another, three to a line. */
const wrapped = (steps: ReadonlyArray<string>): string => {
  const lines: Array<string> = []
  for (let at = 0; at < steps.length; at += 3) lines.push(`  ${steps.slice(at, at + 3).join(" → ")}`)
  return lines.join("\n")
}

const WIDTH = 110

/** Names one after another, as many to a line as a terminal shows. */
const listed = (names: ReadonlyArray<string>, between: string): ReadonlyArray<string> => {
  const lines: Array<string> = []
  for (const name of names) {
    const last = lines.at(-1)
    const longer = last === undefined ? undefined : `${last}${between}${name}`
    if (longer === undefined || CliOutput.displayWidth(longer) > WIDTH) lines.push(`  ${name}`)
    else lines[lines.length - 1] = longer
  }
  return lines
}

/** Each name once, with how many times where that is more than once. */
const counted = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...new Set(names)].map((name) => {
    const times = names.filter((other) => other === name).length
    return times > 1 ? `${name} × ${times}` : name
  })
