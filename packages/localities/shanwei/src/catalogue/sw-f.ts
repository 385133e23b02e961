/** SW-F 停放 — the amounts that Guangdong fixes within the range of the traffic law: 广东省道路交通安全条例 arts. 55, 59. */
import { extra, fixedYuan, individuals, type Norm } from "@xiuhua/core/enforcement"
import { province, TRAFFIC_FROM, roadTraffic as text } from "./sources.ts"

/** What the province's regulation adds to items of national law. */
export const parkingNorms: Readonly<Record<string, ReadonlyArray<Norm>>> = {
  "SW-F01": [
    province(
      TRAFFIC_FROM,
      text("第五十五条第二款", "非机动车违反通行规定的警告或者二十元"),
      individuals(fixedYuan(20)),
      { extra: [extra("warning")] }
    )
  ],
  "SW-F02": [
    province(
      TRAFFIC_FROM,
      text("第五十九条第（二十三）项", "违规停放妨碍通行的责令改正，警告或者二百元"),
      individuals(fixedYuan(200)),
      { order: "precondition", extra: [extra("warning")] }
    )
  ]
}
