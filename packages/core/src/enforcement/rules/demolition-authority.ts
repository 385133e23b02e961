/**
 * 强制拆除的依据 — who may demolish by force and after what: the government has charged departments, the builder was urged and
 * heard, and the execution was decided. Nobody is executed against unheard.
 *
 * Source: 《中华人民共和国城乡规划法》(2019修正) art. 68; 《中华人民共和国行政强制法》(2011) arts. 35 to 37. In a village the township
 * demolishes by its own power (art. 65) and nobody is charged. A dangerous building of an unknown builder may go at once
 * where the place says so and the evidence is notarised.
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { type Citation, chargeByGovernment, type Finding, type Regime, type Rule } from "../../regulation/index.ts"
import { localYes, planningLimits } from "./planning-limits.ts"
import { Zone } from "./planning-measure.ts"

const Day = Schema.NullOr(PlainDate)
const Facts = Schema.Struct({
  on: PlainDate,
  zone: Zone,
  ground: Schema.Literals(["decision", "danger"]),
  builderKnown: Schema.Boolean,
  /** 责成强制拆除 */
  chargedOn: Day,
  /** 催告, 陈述申辩, 强制执行决定 */
  demandedOn: Day,
  heard: Schema.Boolean,
  executionDecidedOn: Day,
  /** 证据保全公证 */
  notarisedOn: Day
})
type Facts = typeof Facts.Type

const coercion = (article: string, gist: string): Citation => ({
  source: "《中华人民共和国行政强制法》(2011)",
  article,
  gist
})
const demand = coercion("第三十五条", "作出强制执行决定前，应当书面催告当事人履行义务")
const hearing = coercion("第三十六条", "当事人收到催告书后有权陈述申辩，行政机关应当充分听取")
const execution = coercion("第三十七条", "经催告逾期仍不履行且无正当理由的，方可作出强制执行决定")
const silent = coercion("第四十四条", "没有规定无法确定建设者的危险违法建设，由地方规定")

const isBefore = (day: PlainDate | null, on: PlainDate): boolean => day !== null && day <= on

/** Works are sealed and buildings demolished by departments that the government has charged by then. */
export const chargeFindings = ({ law }: Regime, on: PlainDate, chargedOn: PlainDate | null): ReadonlyArray<Finding> => {
  const charge = Option.getOrUndefined(law.of(chargeByGovernment, on))
  if (charge?.value !== true || isBefore(chargedOn, on)) return []
  const facts = { on, chargedOn: chargedOn ?? "none" }
  return [{ rule: chargeByGovernment.id, severity: "violation", facts, cite: charge.dated.cite }]
}

/** A demolition without a charge, a demand, a hearing of the builder or a decision to execute. */
export const demolitionAuthority: Rule<Facts> = {
  id: "administrative-coercion-law.demolition-authority",
  label: { zh: "强制拆除的依据", en: "Authority to demolish" },
  facts: Facts,
  judge: (env, facts) => {
    const { builderKnown, chargedOn, demandedOn, executionDecidedOn, ground, heard, notarisedOn, on, zone } = facts
    const findings: Array<Finding> = []
    const find = (rule: string, shown: Finding["facts"], cite: Citation): void => {
      findings.push({ rule, severity: "violation", facts: { on, ...shown }, cite })
    }
    if (ground === "danger") {
      const allowed = Option.getOrUndefined(localYes(env.law, planningLimits.dangerousDemolition, on))
      if (allowed === undefined) find(planningLimits.dangerousDemolition, { localLimit: "none" }, silent)
      else if (builderKnown || !isBefore(notarisedOn, on)) {
        const shown = { builderKnown: builderKnown ? "yes" : "no", notarisedOn: notarisedOn ?? "none" }
        find(planningLimits.dangerousDemolition, shown, allowed.dated.cite)
      }
      return findings
    }
    if (zone !== "village") findings.push(...chargeFindings(env, on, chargedOn))
    if (!isBefore(demandedOn, on)) find(demolitionAuthority.id, { demandedOn: demandedOn ?? "none" }, demand)
    else if (!heard) find(demolitionAuthority.id, { heard: "no" }, hearing)
    if (!isBefore(executionDecidedOn, on)) {
      find(demolitionAuthority.id, { executionDecidedOn: executionDecidedOn ?? "none" }, execution)
    }
    return findings
  }
}
