import { Bureau } from "@xiuhua/bureau"
import { dutyRecord } from "@xiuhua/bureau/records"
import { type DutyField, type DutyStatus, dutyFields, dutyStatuses } from "@xiuhua/core/duties"
import { Console, Effect } from "effect"
import { Command, Flag } from "effect/cli"
import { byDueDay, dutyLines, dutyNames, dutySummary } from "../duty-table.ts"
import * as options from "../options.ts"
import { paint } from "../table.ts"
import { workplace } from "../workplace.ts"

/** How many undone duties a person is shown; `--all` shows every one. */
const SHOWN = 20

const fieldIds = Object.keys(dutyFields) as ReadonlyArray<DutyField>
const statusIds = Object.keys(dutyStatuses) as ReadonlyArray<DutyStatus>
/** What somebody has to look at. */
const undone: ReadonlyArray<DutyStatus> = ["missed", "deviation", "evidence-incomplete", "needs-review"]

const flags = {
  on: options.on,
  asOf: options.asOf,
  field: Flag.Literals("field", fieldIds).pipe(
    Flag.withDescription("领域：enforcement sanitation party governance，可重复"),
    Flag.atLeast(0)
  ),
  status: Flag.Literals("status", statusIds).pipe(Flag.withDescription("只列这些状态，可重复"), Flag.atLeast(0)),
  rule: Flag.String("rule").pipe(
    Flag.withMetavar("编号"),
    Flag.withDescription("只看这些义务，可重复"),
    Flag.atLeast(0)
  ),
  all: Flag.Boolean("all").pipe(Flag.withDescription("逐项列出全部"), Flag.withDefault(false)),
  db: options.db,
  json: options.json,
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}

export const duties = Command.make(
  "duties",
  flags,
  Effect.fnUntraced(function* ({ all, asOf, db, field, json, lang, locality, on, rule, status, tenant: given }) {
    const { catalogue, layer, tenant } = yield* workplace({ db, locality, tenant: given, create: false })
    const query = { tenant, on, ...(asOf !== undefined && { asOf }), ...(field.length > 0 && { fields: field }) }
    const known = yield* Effect.provide(
      Bureau.use((bureau) => bureau.duties(query)),
      layer
    )
    const outcomes = known.filter(
      (outcome) =>
        (rule.length === 0 || rule.includes(outcome.rule)) && (status.length === 0 || status.includes(outcome.status))
    )
    if (json) return yield* Console.log(JSON.stringify(outcomes.map(dutyRecord), null, 2))
    const zh = lang === "zh"
    if (outcomes.length === 0) return yield* Console.log(zh ? "没有义务" : "No duties")
    const names = dutyNames(catalogue)
    yield* Console.log(dutySummary(outcomes, names, lang))
    const listed = all || status.length > 0 ? outcomes : outcomes.filter((outcome) => undone.includes(outcome.status))
    if (listed.length === 0)
      return yield* Console.log(paint("green", zh ? "\n✓ 没有未完成的义务" : "\n✓ Nothing is undone"))
    const shown = all ? listed.toSorted(byDueDay) : listed.toSorted(byDueDay).slice(-SHOWN)
    yield* Console.log(`\n${dutyLines(shown, names, lang)}`)
    const more = listed.length - shown.length
    if (more > 0)
      yield* Console.log(paint("dim", zh ? `另有 ${more} 项，加 --all 全部列出` : `${more} more; --all lists them`))
  })
).pipe(Command.withDescription("列出义务：谁应在何时前做什么，做了没有，依据何在"))
