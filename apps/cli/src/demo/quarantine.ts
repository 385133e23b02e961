/** 待核 — the rows that contradict what stands, by ledger and reason, and one of each to look at. */
import { Bureau } from "@xiuhua/bureau"
import { quarantineRecord } from "@xiuhua/bureau/records"
import { Console, Effect, Stream } from "effect"
import { quarantineReasons } from "../quarantine-text.ts"
import { paint, shortened, table } from "../table.ts"
import { type Scene, title } from "./scene.ts"

/** Cells of a terminal that an example may take. */
const ROOM = 60

export const showQuarantine = Effect.fnUntraced(function* ({ lang, tenant }: Scene) {
  const bureau = yield* Bureau
  const zh = lang === "zh"
  const rows = yield* Stream.runCollect(bureau.quarantine(tenant))
  yield* title(zh ? "待核的行（原条目未改，等人定夺）" : "Rows kept aside (nothing was overwritten)")
  const groups = Object.values(Object.groupBy(rows, ({ kind, reason }) => `${kind} ${reason}`))
  const lines = groups.flatMap((group = []) => {
    const [first] = group
    if (first === undefined) return []
    const { values } = quarantineRecord(first, bureau.catalogue)
    const label = bureau.catalogue.kinds.find(({ id }) => id === first.kind)?.label[lang] ?? first.kind
    const example = Object.values(values)
      .filter((value) => value !== "")
      .join(" ")
    return [
      [
        label,
        quarantineReasons[first.reason][lang],
        group.length.toLocaleString("en"),
        { text: shortened(example, ROOM), style: "dim" as const }
      ]
    ]
  })
  yield* Console.log(
    table(zh ? ["台账", "原因", "行数", "例"] : ["Ledger", "Reason", "Rows", "For example"], lines, [2])
  )
  const how = "xiuhua quarantine"
  yield* Console.log(paint("dim", zh ? `逐条查看和定夺：${how}` : `To look at and settle each: ${how}`))
  return rows
})
