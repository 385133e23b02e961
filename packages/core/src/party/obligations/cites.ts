/** 义务依据 — what the obligations of organisational life rest on, from which day. */

import { plainDate } from "../../calendar/index.ts"
import type { DutyCitation } from "../../duties/index.ts"
import type { Citation, Confidence } from "../../regulation/index.ts"
import { convention } from "../regime.ts"

const dated = (from: string, cite: Citation, confidence: Confidence): readonly [DutyCitation] => [
  { from: plainDate(from), cite, confidence }
]
const text =
  (source: string, from: string) =>
  (article: string, gist: string, confidence: Confidence = "verified"): readonly [DutyCitation] =>
    dated(from, { source, article, gist }, confidence)

export const ofBranches = text("《中国共产党支部工作条例（试行）》(2018)", "2018-10-28")
/** The day of issue is known from memory. */
export const ofMembers = text("《中国共产党党员教育管理工作条例》(2019)", "2019-05-06")
export const ofStudyGroups = text("《中国共产党党委（党组）理论学习中心组学习规则》(2017)", "2017-01-30")
export const ofElections = text("《中国共产党基层组织选举工作条例》(2020)", "2020-07-13")
export const ofDemocraticLife = text("《县以上党和国家机关党员领导干部民主生活会若干规定》(2016)", "2016-12-23")
export const ofResponsibility = text("《党委（党组）落实全面从严治党主体责任规定》(2020)", "2020-03-09")
export const byConvention = (article: string, gist: string): readonly [DutyCitation] =>
  dated("1990-01-01", convention(article, gist), "local")
