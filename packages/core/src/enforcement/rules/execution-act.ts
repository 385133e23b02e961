/**
 * 实施强制执行 — under a decision that was served, at the time that it names, while nothing halts it; never by cutting residents
 * off from water, power, heat or gas.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 37 to 39, 42, 43 para. 2; 《城市管理执法办法》(2017) art. 28 on the record.
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { type Citation, type Finding, type Rule, wholeProcessRecord } from "../../regulation/index.ts"
import { standingCites } from "./after-demand.ts"
import { coercionLaw } from "./article.ts"

/** 中止, 执行协议, 停止执行, 决定被撤销: what keeps an enforcement from going on. */
export const Halt = Schema.Literals(["none", "suspended", "agreed", "stayed", "revoked"])
export type Halt = typeof Halt.Type

const Facts = Schema.Struct({
  on: PlainDate,
  /** When the decision was served; null without one, or where the service does not count. */
  decisionServedOn: Schema.NullOr(PlainDate),
  /** The day from which the decision says that it will be enforced. */
  executeFrom: Schema.NullOr(PlainDate),
  halted: Halt,
  residentsCutOff: Schema.Literals(["none", "water", "power", "heat", "gas"]),
  /** 全过程记录 */
  recorded: Schema.Boolean
})

const halts: Readonly<Record<Exclude<Halt, "none">, Citation>> = {
  suspended: coercionLaw("第三十九条", "中止执行的情形消失前不得执行"),
  agreed: coercionLaw("第四十二条", "执行协议应当履行；当事人不履行协议的，才恢复强制执行"),
  ...standingCites
}

/** Everything irregular in one act of enforcement, its time apart. */
export const executionAct: Rule<typeof Facts.Type> = {
  id: "administrative-coercion-law.execution",
  label: { zh: "实施强制执行", en: "Act of enforcement" },
  facts: Facts,
  judge: ({ law }, { decisionServedOn, executeFrom, halted, on, recorded, residentsCutOff }) => {
    const findings: Array<Finding> = []
    const find = (facts: Finding["facts"], cite: Citation): void => {
      findings.push({ rule: executionAct.id, severity: "violation", facts: { on, ...facts }, cite })
    }
    if (decisionServedOn === null || decisionServedOn > on) {
      find(
        decisionServedOn === null ? { missing: "ServeEnforcementDecision" } : { servedOn: decisionServedOn },
        coercionLaw("第三十七条、第三十八条", "强制执行决定应当书面作出并送达当事人")
      )
    }
    if (executeFrom !== null && on < executeFrom) {
      find({ waitUntil: executeFrom }, coercionLaw("第三十七条第二款第（三）项", "按照决定书载明的方式和时间执行"))
    }
    if (halted !== "none") find({ halted }, halts[halted])
    if (residentsCutOff !== "none") {
      find({ residentsCutOff }, coercionLaw("第四十三条第二款", "不得对居民生活停止供水、供电、供热、供燃气迫使履行"))
    }
    const record = Option.getOrUndefined(law.of(wholeProcessRecord, on))
    if (!recorded && record?.value === true) {
      findings.push({
        rule: wholeProcessRecord.id,
        severity: "warning",
        facts: { on, recorded: "no" },
        cite: record.dated.cite
      })
    }
    return findings
  }
}
