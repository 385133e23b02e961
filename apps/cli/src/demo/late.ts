/** 迟报与更正 — what comes when the figures have been made: they are told apart from those that stood before. */
import { Bureau } from "@xiuhua/bureau"
import { type IndicatorValue, type Restatement, restate } from "@xiuhua/core/indicators"
import { format } from "@xiuhua/core/ledger"
import type { SanitationYear } from "@xiuhua/testkit"
import { Console, Effect, Stream } from "effect"
import type { Language } from "../language.ts"
import { paint } from "../table.ts"
import { period, type Scene, title } from "./scene.ts"

/** A figure before and after something was recorded. */
export interface Restated {
  readonly before: IndicatorValue
  readonly after: IndicatorValue
  readonly change: Restatement
}

export interface LateResult {
  readonly reported: Restated
  readonly corrected: Restated
  /** Whether a correction that nobody approved was refused. */
  readonly refused: boolean
}

const figureAt = Effect.fnUntraced(function* (tenant: string, id: string, asOf?: number) {
  const bureau = yield* Bureau
  const [value] = yield* bureau.indicators({ tenant, ...period, ids: [id], ...(asOf !== undefined && { asOf }) })
  return value as IndicatorValue
})

/** A figure as it stood just before a moment, and as it stands. */
const restated = Effect.fnUntraced(function* (tenant: string, id: string, recordedAt: number) {
  const before = yield* figureAt(tenant, id, recordedAt - 1)
  const after = yield* figureAt(tenant, id)
  return { before, after, change: restate(before, after) } satisfies Restated
})

/** Rows that come late, a correction that is approved, and the same correction that nobody approved. */
export const recordLate = Effect.fnUntraced(function* ({ tenant }: Scene, { late }: SanitationYear) {
  const bureau = yield* Bureau
  const { correction, reported } = late
  const order = { tenant, actor: "demo" } as const
  const came = yield* bureau.importEntries({
    ...order,
    kind: reported.kind,
    rows: Stream.make(reported.rows),
    provenance: { source: "迟报", reliability: "synthetic" },
    idempotencyKey: "demo-late"
  })
  const refused = yield* bureau
    .correctEntry({ ...order, ...correction, approver: "", idempotencyKey: "demo-unapproved" })
    .pipe(
      Effect.as(false),
      Effect.catchTag("InvalidRequest", ({ rule }) => Effect.succeed(rule === "approver"))
    )
  const mended = yield* bureau.correctEntry({ ...order, ...correction, idempotencyKey: "demo-correction" })
  return {
    reported: yield* restated(tenant, "san.sort.outreach", came.recordedAt),
    corrected: yield* restated(tenant, "san.sort.accuracy", mended.recordedAt),
    refused
  } satisfies LateResult
})

const line = ({ after, before }: Restated, why: string, language: Language): string =>
  `  ${why}${language === "zh" ? "：" : ": "}${before.indicator.label[language]} ${before.display} → ${paint("bold", after.display)}`

export const showLate = Effect.fnUntraced(function* ({ lang }: Scene, { corrected, refused, reported }: LateResult) {
  const zh = lang === "zh"
  yield* title(
    zh ? "迟报与更正（原数可按当时时点重现）" : "Late rows and corrections (the old figures can be had as of then)"
  )
  yield* Console.log(line(reported, zh ? "迟报两场活动" : "two events reported late", lang))
  yield* Console.log(line(corrected, zh ? "更正一张抽样表" : "one sheet of samples corrected", lang))
  for (const { from, to, what } of corrected.change._tag === "Restated" ? corrected.change.moved : []) {
    const [old, now] = [from, to].map((value) => (value === null ? "—" : format(value)))
    yield* Console.log(paint("dim", `      ${what} ${old} → ${now}`))
  }
  if (refused) {
    yield* Console.log(zh ? "  无批准人的同一更正：已拒绝" : "  the same correction without an approver: refused")
  }
})
