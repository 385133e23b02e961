/** The values of road work, road quality and working time, written down a second time from the rulebook and the texts. */
const always = (value: string) => ({ "1989-12-31": "none", "1990-01-01": value })
const labour = (value: string) => ({ "2018-12-28": "none", "2018-12-29": value })
const heat = (value: string) => ({ "2012-06-28": "none", "2012-06-29": value })

export const roadValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "sweeper.windows": always("first (from 04:00, until 06:30), second (from 13:00, until 15:00)"),
  "sweeper.min-coverage": always("95"),
  "sweeper.max-speed": always("15"),
  "road-washing.min-coverage": always("95"),
  "road-washing.times-a-day": always("1"),
  "road-watering.times-a-day": always("1"),
  "road-washing.min-temperature": always("3"),
  "road-patrol.main-hours": always("16"),
  "road-patrol.lane-hours": always("12"),
  "road-quality.grade-one-limits": always("comparison inclusive, peel 4, paper 4, butt 4, spit 4, sewage 0, other 0"),
  "road-quality.grade-two-limits": always("comparison inclusive, peel 6, paper 6, butt 8, spit 8, sewage 0.5, other 2"),
  "road-quality.grade-three-limits": always(
    "comparison inclusive, peel 8, paper 10, butt 10, spit 10, sewage 1, other 6"
  ),
  "road-quality.grade-four-limits": always(
    "comparison inclusive, peel 10, paper 12, butt 15, spit 15, sewage 1.5, other 8"
  ),
  "road-quality.sensory-weights": always("c1 6, c2 6, c3 4, c4 4"),
  "road-quality.test-weather": always("windBelow 4, humidityAtMost 80"),
  "labour-law.daily-hours": labour("8 第三十六条"),
  "labour-law.weekly-hours": labour("44 第三十六条"),
  "labour-law.weekly-rest-days": labour("1 第三十八条"),
  "labour-law.daily-overtime": labour("1 第四十一条"),
  "labour-law.special-overtime": labour("3 第四十一条"),
  "labour-law.monthly-overtime": labour("36 第四十一条"),
  "heat-order.stop-temperature": heat("40"),
  "heat-order.limit-temperature": heat("37"),
  "heat-order.outdoor-hours": heat("6"),
  "heat-order.hottest-hours": heat("3"),
  "heat-order.rotation-temperature": heat("35"),
  "heat-order.forecast-level": heat("prefecture")
}
