/** 青年理论学习小组 — age and number of its members, where a place says so (PR8.9). Ages are told; no birthday is kept. */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { type Finding, type Rule, youthAge, youthGroupSize } from "../../regulation/index.ts"

const Facts = Schema.Struct({
  on: PlainDate,
  /** Members' years of age. */
  ages: Schema.Array(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))),
  /** Whether it holds all of a unit's young people, however many they are. */
  wholeUnit: Schema.Boolean
})

export const youthGroupRule: Rule<typeof Facts.Type> = {
  id: "party-body.youth-group",
  label: { zh: "青年理论学习小组", en: "Youth theory study group" },
  facts: Facts,
  judge: ({ law }, { ages, on, wholeUnit }) => {
    const findings: Array<Finding> = []
    const age = Option.getOrUndefined(law.of(youthAge, on))
    const size = Option.getOrUndefined(law.of(youthGroupSize, on))
    const older = age === undefined ? 0 : ages.filter((one) => one > age.value).length
    if (age !== undefined && older > 0)
      findings.push({
        rule: youthAge.id,
        severity: "warning",
        facts: { on, count: older, most: age.value },
        cite: age.dated.cite
      })
    if (size !== undefined && !wholeUnit && (ages.length < size.value.min || ages.length > size.value.max))
      findings.push({
        rule: youthGroupSize.id,
        severity: "note",
        facts: { on, count: ages.length, least: size.value.min, most: size.value.max },
        cite: size.dated.cite
      })
    return findings
  }
}
