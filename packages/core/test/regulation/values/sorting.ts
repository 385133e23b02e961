/** Sorting, bulky waste, inspection and rectification, written down a second time from the rulebook. */
const none = "none"

const always = (value: string) => ({ "1989-12-31": none, "1990-01-01": value })

export const sortingValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "waste-sorting.incineration-coefficient": always("0.6"),
  "waste-sorting.kitchen-coefficient": always("0.9"),
  "waste-sorting.landfill-coefficient": always("0"),
  "waste-sorting.recycling-target": { "2020-12-30": none, "2020-12-31": "atLeast 0.35" },
  "waste-sorting.resource-target": { "2025-12-30": none, "2025-12-31": "atLeast 0.6" },
  "waste-sorting.community-target": always("atLeast 1"),
  "urban-management-evaluation.sorting-full-mark-at": { "2020-03-13": none, "2020-03-14": "70" },
  "urban-management-evaluation.sorting-deduction-step": { "2020-03-13": none, "2020-03-14": "10" },
  "urban-management-evaluation.sorting-deduction": { "2020-03-13": none, "2020-03-14": "0.2" },
  "bulky-waste.balance-tolerance": always("2"),
  "bulky-waste.mass": { "2011-04-30": none, "2011-05-01": "5" },
  "bulky-waste.volume": { "2011-04-30": none, "2011-05-01": "0.2" },
  "bulky-waste.length": { "2011-04-30": none, "2011-05-01": "1" },
  "rectification.clock": always("natural"),
  "rectification.full-mark": always("100"),
  "rectification.daily-inspection-target": always("equal 1"),
  "rectification.closing-target": always("equal 1"),
  "rectification.on-time-target": always("atLeast 0.95"),
  "rectification.rework-target": always("atMost 0.05")
}
