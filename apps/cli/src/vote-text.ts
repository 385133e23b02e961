/** A vote explained: who ought to come and who is left out, how many had to come, how many had to agree, and what follows. */
import type { ExplainedVote } from "@xiuhua/bureau"
import { confidences } from "@xiuhua/bureau/words"
import { ballotKinds, type ShareTest } from "@xiuhua/core/party"
import { findingText } from "./findings.ts"
import type { Language } from "./language.ts"
import { type Cell, paint, table } from "./table.ts"

const shareRow = (
  what: string,
  count: number,
  test: ShareTest | undefined,
  language: Language
): ReadonlyArray<Cell> => {
  const zh = language === "zh"
  if (test === undefined)
    return [what, String(count), "", { text: zh ? "该日没有可依据的规定" : "no text in force", style: "yellow" }]
  const of = { entitled: zh ? "应到会" : "those due", present: zh ? "实到会" : "those present" }[test.of]
  return [
    what,
    String(count),
    `≥ ${test.needed}`,
    {
      text: `${test.reached ? "✓" : "✗"} ${zh ? `以${of} ${test.base} 人计` : `of ${test.base}, ${of}`}`,
      style: test.reached ? "green" : "red"
    }
  ]
}

/** The text that a share rests on, under the table. */
const basisOf = (what: string, test: ShareTest | undefined, language: Language): ReadonlyArray<string> => {
  if (test === undefined) return []
  const { article, gist, source } = test.cite
  const sure = confidences[test.confidence][language]
  const text =
    language === "zh"
      ? `${what}依据 ${source}${article}：${gist}（${sure}）`
      : `${what}: ${source}${article}: ${gist} (${sure})`
  return [`  ${paint("dim", text)}`]
}

const result = ({ passed, valid }: ExplainedVote, language: Language): Cell => {
  const zh = language === "zh"
  if (valid === false) return { text: zh ? "到会不足，表决无效" : "too few came: void", style: "red" }
  if (passed === null)
    return {
      text: valid === null ? (zh ? "须人工核实" : "somebody has to look") : zh ? "有效" : "valid",
      style: "yellow"
    }
  return passed
    ? { text: zh ? "有效，通过" : "valid, passed", style: "green" }
    : { text: zh ? "有效，未通过" : "valid, failed", style: "red" }
}

/** Every number with what it is measured by, then what is irregular. */
export const voteText = (vote: ExplainedVote, language: Language): string => {
  const zh = language === "zh"
  const { ballot, base, declared, findings, leftOut, majority, quorum } = vote
  const { kind, members, on, onLeave, present, withoutVote, writtenYes, yes } = ballot
  const entitled = zh
    ? `正式党员（成员）${members} − 无表决权 ${withoutVote} − 不计入 ${leftOut}`
    : `members ${members} − without a vote ${withoutVote} − left out ${leftOut}`
  const leave = zh ? `请假 ${onLeave} 人仍计入应到会` : `${onLeave} on leave stay in the base`
  const words = zh
    ? { due: "应到会", present: "实到会", yes: "赞成", result: "结果", passed: "宣布通过", failed: "宣布未通过" }
    : {
        due: "Due",
        present: "Present",
        yes: "In favour",
        result: "Result",
        passed: "declared passed",
        failed: "declared failed"
      }
  const rows: ReadonlyArray<ReadonlyArray<Cell>> = [
    [words.due, String(base), "", `${entitled}${zh ? "；" : "; "}${leave}`],
    shareRow(words.present, present, quorum, language),
    ...(yes === null ? [] : [shareRow(words.yes, yes + (kind === "admission" ? writtenYes : 0), majority, language)]),
    [words.result, "", "", result(vote, language)],
    ...(declared === null ? [] : [["", "", "", words[declared]]])
  ]
  return [
    `${paint("bold", ballotKinds[kind][language])} ${on}`,
    table(zh ? ["项目", "人数", "需", "计算"] : ["Item", "Number", "Needed", "How"], rows, [1, 2]),
    ...basisOf(words.present, quorum, language),
    ...basisOf(words.yes, majority, language),
    ...findings.map((finding) => findingText(finding, language))
  ].join("\n")
}
