/** The conventions of waste collection and weighing, written down a second time from the rules R4.3 to R9.6. */
const agreed = (value: string) => ({ "1989-12-31": "none", "1990-01-01": value })

export const wasteValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "waste-clearance.cut-off": agreed("30:00"),
  "waste-clearance.judging-limit": agreed("1 calendarDays agency"),
  "transfer-station.carry-over-limit": agreed("0.5"),
  "transfer-station.balance-floor": agreed("0.5"),
  "transfer-station.balance-share": agreed("0.01"),
  "weigh-ticket.scale-step": agreed("0.01"),
  "weigh-ticket.tare-tolerance": agreed("0.05"),
  "weigh-ticket.plausible-gross": agreed("100"),
  "weigh-ticket.repeat-minutes": agreed("10"),
  "trip-balance.tolerance": agreed("0.02"),
  "waste-generation.per-capita": agreed("0.85"),
  "harmless-treatment.simple-dumping": agreed("false")
}
