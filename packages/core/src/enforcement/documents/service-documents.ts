/** 送达文书 — the papers that prove a service, whatever was served. 《中华人民共和国民事诉讼法》(2023) arts. 87, 90, 95. */
import type { Citation } from "../../regulation/index.ts"
import { type NeedingStep, type StatutoryDocument, step } from "./document.ts"

const filed = { to: "file", numbered: false, confidence: "verified" } as const
const civil = (article: string, gist: string): Citation => ({
  source: "《中华人民共和国民事诉讼法》(2023修正)",
  article,
  gist
})

const served = [
  "NoticeGiven",
  "DecisionServed",
  "PerformanceDemanded",
  "EnforcementDecisionServed",
  "ClearingNotified"
] as const

const servedBy = (zh: string, en: string, method: "Electronic" | "PublicNotice"): ReadonlyArray<NeedingStep> =>
  served.map((event) => step(event, { zh, en, holds: ({ service }) => service._tag === method }))

/** In the order of the procedure. */
export const serviceDocuments: ReadonlyArray<StatutoryDocument> = [
  {
    ...filed,
    to: "respondent",
    id: "service-address",
    label: { zh: "送达地址（电子送达）确认书", en: "Confirmation of the address for service" },
    cite: {
      source: "《中华人民共和国行政处罚法》(2021修订)、《中华人民共和国民事诉讼法》(2023修正)",
      article: "第六十一条第二款；第九十条第一款",
      gist: "当事人同意并签订确认书的，可以电子送达"
    },
    steps: servedBy("电子送达", "served electronically", "Electronic")
  },
  {
    ...filed,
    id: "service-receipt",
    label: { zh: "送达回证", en: "Proof of service" },
    cite: civil("第八十七条", "送达必须有送达回证，由受送达人签名或者盖章"),
    steps: [...served.map((event) => step(event)), step("HearingScheduled"), step("CorrectionOrdered")]
  },
  {
    ...filed,
    to: "public",
    id: "service-by-notice",
    label: { zh: "送达公告", en: "Public notice for service" },
    cite: civil("第九十五条", "下落不明或者其他方式无法送达的，公告送达，并在案卷中记明原因和经过"),
    steps: servedBy("公告送达", "served by public notice", "PublicNotice")
  }
]
