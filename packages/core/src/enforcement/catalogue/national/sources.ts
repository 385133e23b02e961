/** 全国性依据 — the national texts that the catalogue cites, and the day on which the ecological code took over. */
import { citing } from "../write.ts"

export const code = citing("《中华人民共和国生态环境法典》")
export const solidWaste = citing("《中华人民共和国固体废物污染环境防治法》(2020修订)")
export const air = citing("《中华人民共和国大气污染防治法》(2018修正)")
export const noise = citing("《中华人民共和国噪声污染防治法》(2021)")
export const planning = citing("《中华人民共和国城乡规划法》(2019修正)")
export const traffic = citing("《中华人民共和国道路交通安全法》(2021修正)")
export const roads = citing("《城市道路管理条例》(2019修订)")
export const appearance = citing("《城市市容和环境卫生管理条例》(2017修订)")
export const unlicensed = citing("《无证无照经营查处办法》(2017)")
export const order139 = citing("《城市建筑垃圾管理规定》（建设部令第139号）")

/** First day of the code, and the last of the laws that it repealed (art. 1242). */
export const CODE_FROM = "2026-08-15"
export const OLD_LAW_UNTIL = "2026-08-14"
/** First days of the laws that it repealed. The amendment of the air act took effect with its promulgation. */
export const SOLID_WASTE_FROM = "2020-09-01"
export const AIR_FROM = "2018-10-26"
export const NOISE_FROM = "2022-06-05"
