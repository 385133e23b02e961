/** Lines of the weighbridge that the door must turn away, know again, or keep aside. */
import { fieldIndex, type Row } from "@xiuhua/core/ledger"
import { weighTicket } from "@xiuhua/core/sanitation"
import { type Cells, cellsOf, type PlantedFault } from "../district-year/faults.ts"

const TICKET = fieldIndex(weighTicket, "ticket")

/** A load that weighs nothing, a net weight that is none, a ticket handed in twice, a ticket with other weights. */
export const ticketFaults = (tickets: ReadonlyArray<Row>): ReadonlyArray<PlantedFault> => {
  const written = (at: number, changed: (cells: Cells) => Cells = () => ({})): Cells => {
    const cells = cellsOf(weighTicket, tickets[at] as Row)
    return { ...cells, ...changed(cells) }
  }
  const [tenth, eleventh] = [9, 10]
  const fault = (
    cells: Cells,
    expect: PlantedFault["expect"],
    reason: PlantedFault["reason"],
    field: string | null
  ) => ({
    kind: weighTicket,
    cells,
    expect,
    reason,
    field
  })
  const own = (number: string) => () => ({ ticket: `${String(tickets[0]?.[TICKET]).slice(0, 1)}错${number}` })
  return [
    fault(
      written(tenth, (cells) => ({ ...own("01")(), gross: cells["tare"] ?? "", net: "" })),
      "rejected",
      "not-above",
      "gross"
    ),
    fault(
      written(tenth, () => ({ ...own("02")(), net: "1.11" })),
      "rejected",
      "contradicts",
      "net"
    ),
    fault(written(tenth), "duplicate", "duplicate", null),
    fault(
      written(eleventh, (cells) => ({ tare: cells["net"] ?? "", net: "" })),
      "quarantined",
      "key-conflict",
      "tare"
    )
  ]
}
