/**
 * 送达 — how a document reaches the respondent, and the day on which it counts as served.
 *
 * Source: 《中华人民共和国民事诉讼法》(2023) arts. 87 to 95, 《中华人民共和国行政处罚法》(2021修订) art. 61. The limit for serving a
 * decision is in phases/handing-over.ts.
 */
import { Option, Schema } from "effect"
import { deadline, PlainDate } from "../../calendar/index.ts"
import { type Citation, type Finding, publicNoticeService, type Regime } from "../../regulation/index.ts"

/** One service of one document; sent, or put up, on the day of the step it belongs to. */
export const Service = Schema.TaggedUnion({
  /** 当场宣告并交付 */
  HandedOver: { refusedToSign: Schema.Boolean },
  /** 直接送达: to the respondent, an adult of the household, a legal representative or the clerk who receives mail. */
  Direct: { receivedOn: PlainDate, recipient: Schema.Literals(["respondent", "family", "representative", "clerk"]) },
  /** 留置送达: with a witness of a local organisation, or photographed or filmed. */
  Left: { witnessed: Schema.Boolean, filmed: Schema.Boolean },
  /** 电子送达, 传真、电子邮件: counts when it arrives, and only with written consent. */
  Electronic: { arrivedOn: PlainDate, consented: Schema.Boolean },
  /** 邮寄、委托、转交: counts on the day of the slip. */
  Mailed: { receivedOn: PlainDate },
  Entrusted: { receivedOn: PlainDate },
  Transferred: { receivedOn: PlainDate },
  /** 公告送达: only when nothing else reached the respondent, with the reasons in the file. */
  PublicNotice: { reasonsOnFile: Schema.Boolean }
})
export type Service = typeof Service.Type

const civil = (article: string, gist: string): Citation => ({
  source: "《中华人民共和国民事诉讼法》(2023修正)",
  article,
  gist
})

/**
 * The day on which a document sent on `on` counts as served; null where the service does not count at all. What counts
 * is the law of service on the day of the step.
 */
export const servedOn = ({ calendar, law }: Regime, on: PlainDate, service: Service): PlainDate | null => {
  switch (service._tag) {
    case "HandedOver":
      return on
    case "Left":
      return service.witnessed || service.filmed ? on : null
    case "Electronic":
      return service.consented ? service.arrivedOn : null
    case "Direct":
    case "Mailed":
    case "Entrusted":
    case "Transferred":
      return service.receivedOn
    case "PublicNotice": {
      const limit = Option.getOrUndefined(law.of(publicNoticeService, on))
      return limit === undefined ? null : deadline(limit.value, on, calendar).raw
    }
  }
}

const RULE = "civil-procedure-law.service"

/** What is irregular in a service: a violation where it does not count. */
export const serviceFindings = (regime: Regime, on: PlainDate, service: Service): ReadonlyArray<Finding> => {
  const served = servedOn(regime, on, service)
  const finding = (severity: Finding["severity"], facts: Finding["facts"], cite: Citation): ReadonlyArray<Finding> => [
    { rule: RULE, severity, facts: { on, method: service._tag, ...facts }, cite }
  ]
  if (served !== null && served < on) {
    return finding("violation", { servedOn: served }, civil("第八十七条", "送达回证上的签收日期为送达日期"))
  }
  switch (service._tag) {
    case "Left":
      return served === null
        ? finding(
            "violation",
            { witnessed: "no", filmed: "no" },
            civil("第八十九条", "留置送达须有见证人，或者拍照、录像记录")
          )
        : []
    case "Electronic":
      return served === null
        ? finding("violation", { consented: "no" }, civil("第九十条", "经受送达人同意，方可电子送达"))
        : []
    case "PublicNotice":
      return service.reasonsOnFile
        ? []
        : finding(
            "violation",
            { reasonsOnFile: "no" },
            civil("第九十五条", "下落不明或者其他方式无法送达的才可公告，案卷中记明原因")
          )
    default:
      return []
  }
}
