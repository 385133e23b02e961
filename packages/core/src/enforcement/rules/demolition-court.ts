/** 法院不受理强制拆除申请 — art. 68 of the planning law gives the power to the government. 法释〔2013〕5号. */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { demolitionNotByCourt, type Rule } from "../../regulation/index.ts"

const Facts = Schema.Struct({ on: PlainDate, court: Schema.NonEmptyString })

/** An application to a court to enforce a demolition: none is accepted. */
export const demolitionCourt: Rule<typeof Facts.Type> = {
  id: demolitionNotByCourt.id,
  label: demolitionNotByCourt.label,
  facts: Facts,
  judge: ({ law }, { court, on }) =>
    Option.match(
      Option.filter(law.of(demolitionNotByCourt, on), ({ value }) => value),
      {
        onNone: () => [],
        onSome: ({ dated }) => [
          { rule: demolitionCourt.id, severity: "violation", facts: { on, court }, cite: dated.cite }
        ]
      }
    )
}
