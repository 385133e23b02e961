/** The national texts that penalise what urban management deals with, with the days from which they hold. */
import type { Text } from "./write.ts"

/** 固体废物污染环境防治法 */
export const solidWaste: Text = {
  source: "《中华人民共和国固体废物污染环境防治法》(2020修订)",
  level: "law",
  from: "2020-09-01",
  until: "2026-08-14"
}
/** 大气污染防治法 */
export const air: Text = {
  source: "《中华人民共和国大气污染防治法》(2018修正)",
  level: "law",
  from: "2016-01-01",
  until: "2026-08-14"
}
/** 噪声污染防治法 */
export const noise: Text = {
  source: "《中华人民共和国噪声污染防治法》(2021)",
  level: "law",
  from: "2022-06-05",
  until: "2026-08-14"
}
/** 生态环境法典 */
export const code: Text = { source: "《中华人民共和国生态环境法典》", level: "law", from: "2026-08-15" }
/** 城乡规划法 */
export const planning: Text = { source: "《中华人民共和国城乡规划法》(2019修正)", level: "law", from: "2008-01-01" }
/** 道路交通安全法 */
export const traffic: Text = { source: "《中华人民共和国道路交通安全法》(2021修正)", level: "law", from: "2004-05-01" }
/** 城市市容和环境卫生管理条例 */
export const appearance: Text = {
  source: "《城市市容和环境卫生管理条例》(2017修订)",
  level: "administrative-regulation",
  from: "1992-08-01"
}
/** 城市道路管理条例 */
export const roads: Text = {
  source: "《城市道路管理条例》(2019修订)",
  level: "administrative-regulation",
  from: "1996-10-01"
}
/** 无证无照经营查处办法 */
export const unlicensed: Text = {
  source: "《无证无照经营查处办法》(2017)",
  level: "administrative-regulation",
  from: "2017-10-01"
}
/** 城市建筑垃圾管理规定, known from digests: its article numbers are from memory. */
export const constructionWaste: Text = {
  source: "《城市建筑垃圾管理规定》(建设部令第139号)",
  level: "ministry-rule",
  from: "2005-06-01"
}
