/** Guangdong's and Shanwei's texts that penalise what urban management deals with. */
import type { Text } from "@xiuhua/core/enforcement/catalogue"

/** 汕尾市城市市容和环境卫生管理条例: in force since 2017; the fines of the amended text are the same. */
export const shanweiAppearance: Text = {
  source: "《汕尾市城市市容和环境卫生管理条例》(2020修正)",
  level: "city",
  from: "2017-01-01"
}
/** 汕尾市农村建房条例 */
export const shanweiRuralHousing: Text = { source: "《汕尾市农村建房条例》(2022)", level: "city", from: "2023-01-01" }
/** 广东省城乡生活垃圾管理条例 */
export const guangdongWaste: Text = {
  source: "《广东省城乡生活垃圾管理条例》(2020)",
  level: "province",
  from: "2021-01-01"
}
/** 广东省建筑垃圾管理条例 */
export const guangdongSpoil: Text = {
  source: "《广东省建筑垃圾管理条例》(2022)",
  level: "province",
  from: "2023-03-01"
}
/** 广东省城乡规划条例 */
export const guangdongPlanning: Text = { source: "《广东省城乡规划条例》(2012)", level: "province", from: "2013-05-01" }
/** 广东省道路交通安全条例 */
export const guangdongTraffic: Text = {
  source: "《广东省道路交通安全条例》(2014修正)",
  level: "province",
  from: "2011-10-01"
}
