/** 地方依据 — the texts of Guangdong and Shanwei that the catalogue cites. */
import { citing, normsOf } from "@xiuhua/core/enforcement"

export const shanweiAppearance = citing("《汕尾市城市市容和环境卫生管理条例》(2020修正)")
export const shanweiHousing = citing("《汕尾市农村建房条例》(2022)")
export const householdWaste = citing("《广东省城乡生活垃圾管理条例》(2020修订)")
export const constructionWaste = citing("《广东省建筑垃圾管理条例》(2022)")
export const ruralUrbanPlanning = citing("《广东省城乡规划条例》(2012)")
export const roadTraffic = citing("《广东省道路交通安全条例》(2014修正)")

/** A provision of a regulation of the city, and of the province. */
export const city = normsOf("city-regulation")
export const province = normsOf("province-regulation")

/** First days of these texts. The city's fines are the same in the texts of 2016 and 2020. */
export const SHANWEI_FROM = "2017-01-01"
export const WASTE_FROM = "2021-01-01"
export const CONSTRUCTION_WASTE_FROM = "2023-03-01"
export const PLANNING_FROM = "2013-05-01"
export const TRAFFIC_FROM = "2011-10-01"
