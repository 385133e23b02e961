/**
 * 数据质量约定 — what this project asks of data before a figure made from them is published. No law fixes these; they are
 * conventions under the duty to report statistics truthfully (统计法 art. 6, 2024).
 */
import { plainDate } from "../calendar/index.ts"
import type { Parameter } from "./parameter.ts"

/**
 * 发布门槛 — share of the due days (or months) that must have been reported: below it a figure is `insufficient` and is not
 * printed; from it up to 1 it is `provisional`. A ratio.
 */
export const publishThreshold: Parameter<string> = {
  id: "data-quality.publish-threshold",
  label: { zh: "数据发布完整率门槛", en: "Completeness needed to publish" },
  reviewed: plainDate("2026-11-22"),
  values: [
    {
      from: plainDate("1990-01-01"),
      value: "0.95",
      cite: { source: "绣花数据质量约定", article: "R9.7", gist: "应报日数中已报不足95%的不发布，不足100%的标为暂定" },
      confidence: "local"
    }
  ]
}
