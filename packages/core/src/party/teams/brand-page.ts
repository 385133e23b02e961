/**
 * “党建+”品牌页 — a brand's activities beside its business figures. Two lists and nothing between them: no field, ratio or order
 * relates the one to the other, because nobody has shown that the one caused the other (PR12.6).
 */
import type { PlainDate } from "../../calendar/index.ts"
import type { IndicatorValue } from "../../indicators/index.ts"
import { fieldIndex, type Row, register } from "../../ledger/index.ts"
import { brandLink } from "./registers.ts"

/** What is known of an activity here: its number, day and name. */
export interface BrandActivity {
  readonly id: string
  readonly on: PlainDate
  readonly name: string
}

export interface BrandPage {
  readonly brand: string
  readonly activities: ReadonlyArray<BrandActivity>
  readonly figures: ReadonlyArray<IndicatorValue>
}

const [whatAt, idAt] = [fieldIndex(brandLink, "what"), fieldIndex(brandLink, "id")]

/** The page of a brand: what was linked to it on some day of the period, in the order of days and of the figures given. */
export const brandPage = (
  brand: string,
  period: { readonly from: PlainDate; readonly to: PlainDate },
  links: Iterable<Row>,
  activities: ReadonlyArray<BrandActivity>,
  figures: ReadonlyArray<IndicatorValue>
): BrandPage => {
  const linked = register(brandLink, "brand", links)
    .within(period.from, period.to)
    .filter(({ subject }) => subject === brand)
  const ids = (what: string) => new Set(linked.filter(({ row }) => row[whatAt] === what).map(({ row }) => row[idAt]))
  const [ofActivities, ofIndicators] = [ids("activity"), ids("indicator")]
  return {
    brand,
    activities: activities
      .filter(({ id, on }) => ofActivities.has(id) && on >= period.from && on <= period.to)
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1)),
    figures: figures.filter(({ indicator }) => ofIndicators.has(indicator.id))
  }
}
