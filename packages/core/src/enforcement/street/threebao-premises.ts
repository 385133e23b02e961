/**
 * 门前三包责任台账 — the commitment of one shop front: who, where, from and until when.
 *
 * Source: 《城市市容和环境卫生管理条例》(2017修订) arts. 23–26 on who cleans what; the three duties are local practice.
 * Premises are counted once however often they sign (R9.10). A natural person's shop name is personal data.
 */
import { day, defineKind, text } from "../../ledger/index.ts"

export const threebaoPremises = defineKind({
  id: "enforcement.threebao-premises",
  label: { zh: "门前三包责任台账", en: "Shop-front commitments" },
  fields: {
    premises: text("商户编号", "premises id", { synonyms: ["门店编号"] }),
    name: text("商户名称", "premises name", { optional: true, privacy: "personal", synonyms: ["店名"] }),
    street: text("街道", "street", { synonyms: ["镇街"] }),
    signedOn: day("签订日期", "signed on", { synonyms: ["生效日期"] }),
    validUntil: day("有效期至", "valid until", { optional: true, synonyms: ["失效日期"] })
  },
  key: ["premises", "signedOn"],
  day: "signedOn",
  grain: "day",
  until: "validUntil",
  place: "street",
  countKey: "premises",
  retentionYears: 5
})
