/**
 * 广东省听证标准 — from which amounts a fine is "large" in Guangdong's urban management, in fen. The amount itself counts.
 *
 * Known from one county-level city's published answers only; the instrument that replaced the government's order No. 54 of
 * 1999 was not found. The environment agencies have 5,000 and 200,000 yuan, and let local rules prevail (生态环境行政处罚办法
 * 2023 art. 89). Configure your own once you hold the instrument.
 */
import { plainDate } from "@xiuhua/core/calendar"
import { hearingThresholds } from "@xiuhua/core/enforcement"
import type { Layer, Parameter } from "@xiuhua/core/regulation"
import { guangdongPlanning } from "./planning.ts"

const threshold = (id: string, zh: string, en: string, fen: number, gist: string): Parameter<number> => ({
  id,
  label: { zh, en },
  reviewed: plainDate("2026-11-22"),
  overlay: "free",
  unit: "fen",
  values: [
    {
      from: plainDate("2021-07-15"),
      value: fen,
      cite: { source: "广东省城市管理领域听证标准（开平市人民政府网站问答）", article: "文件名称待核", gist },
      confidence: "secondary",
      note: "The instrument behind the answer is not named."
    }
  ]
})

const individualHearingThreshold = threshold(
  hearingThresholds.individual,
  "听证的较大数额（公民）",
  "Large amount, citizens",
  500_000,
  "对公民五千元以上为较大数额"
)

const organisationHearingThreshold = threshold(
  hearingThresholds.organisation,
  "听证的较大数额（法人、其他组织）",
  "Large amount, organisations",
  10_000_000,
  "对法人或者其他组织十万元以上为较大数额"
)

/** What Guangdong has laid down. */
export const guangdong: Layer = {
  level: "province",
  id: "guangdong",
  parameters: [individualHearingThreshold, organisationHearingThreshold, ...guangdongPlanning]
}
