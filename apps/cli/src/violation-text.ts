/** A violation of the catalogue in words: what must be shown, what forbids it, and what it costs whom on a day. */
import { chinaWorkCalendar, type PlainDate } from "@xiuhua/core/calendar"
import {
  type Amount,
  circumstances,
  extraSanctions,
  hearingStanding,
  type Norm,
  normsOn,
  type RespondentKind,
  summaryStanding,
  type Violation
} from "@xiuhua/core/enforcement"
import { type Law, type Locality, lawOf } from "@xiuhua/core/regulation"
import type { Language } from "./language.ts"
import { paint, table } from "./table.ts"

const FEN = 100
const yuan = (fen: number): string => (fen / FEN).toLocaleString("zh-CN")

const bases = {
  "project-cost": { zh: "工程造价", en: "of the project cost" },
  "temporary-cost": { zh: "临时建设工程造价", en: "of the cost of the temporary building" },
  "rebuilding-price": { zh: "重建价", en: "the rebuilding price" },
  "original-cost": { zh: "原造价", en: "the original cost" }
} as const

/** A fine as the provision words it. */
const amountText = (amount: Amount, language: Language): string => {
  const zh = language === "zh"
  switch (amount.unit) {
    case "yuan":
      if (amount.minFen === 0) return zh ? `${yuan(amount.maxFen)}元以下` : `up to ${yuan(amount.maxFen)} yuan`
      return `${yuan(amount.minFen)}–${yuan(amount.maxFen)}${zh ? "元" : " yuan"}`
    case "fixed":
      return `${yuan(amount.fen)}${zh ? "元" : " yuan"}`
    case "percent":
      return zh
        ? `${bases[amount.base].zh}${amount.min}%–${amount.max}%`
        : `${amount.min}–${amount.max} % ${bases[amount.base].en}`
    case "multiple": {
      const times = amount.min === amount.max ? `${amount.max}` : `${amount.min}–${amount.max}`
      const cap =
        amount.capFen === undefined ? "" : `${zh ? "，最高" : ", at most "}${yuan(amount.capFen)}${zh ? "元" : " yuan"}`
      return zh ? `${bases[amount.base].zh}${times}倍${cap}` : `${times} times ${bases[amount.base].en}${cap}`
    }
    case "per-head":
      return zh
        ? `家禽每只${yuan(amount.poultryFen)}元、家畜每头${yuan(amount.livestockFen)}元，最高${yuan(amount.capFen)}元`
        : `${yuan(amount.poultryFen)} yuan a bird, ${yuan(amount.livestockFen)} an animal, at most ${yuan(amount.capFen)}`
    case "unstated":
      return zh ? "可处罚款，未定数额" : "a fine of no stated amount"
  }
}

const orders = {
  precondition: { zh: "先责令改正", en: "order first" },
  concurrent: { zh: "责令改正并处", en: "with the order" }
} as const
const summaries = {
  yes: { zh: "可当场", en: "on the spot" },
  partly: { zh: "限额内可当场", en: "on the spot up to the cap" },
  no: { zh: "不得当场", en: "not on the spot" },
  unknown: { zh: "依数额", en: "by amount" }
} as const
const hearings = {
  always: { zh: "必告听证", en: "always a hearing" },
  "by-amount": { zh: "达数额告听证", en: "a hearing by amount" },
  no: { zh: "无听证", en: "no hearing" },
  unknown: { zh: "听证数额未定", en: "threshold unknown" }
} as const
/** Who holds the power, in words. */
export const holders = {
  bureau: { zh: "城管执法部门", en: "the bureau" },
  street: { zh: "街道（镇）", en: "the street office" },
  other: { zh: "其他部门", en: "another body" },
  unknown: { zh: "未查明", en: "unknown" }
} as const
const respondents = {
  individual: { zh: "个人", en: "individual" },
  organisation: { zh: "单位", en: "organisation" }
} as const

const kinds: ReadonlyArray<keyof typeof respondents & RespondentKind> = ["individual", "organisation"]

const normLines = (law: Law, norm: Norm, on: PlainDate, language: Language): ReadonlyArray<string> => {
  const zh = language === "zh"
  const { cite, confidence, extra, fine, from, note, order, until, when } = norm
  const regime = { law, calendar: chinaWorkCalendar }
  const fines = kinds.flatMap((kind) => {
    const amount = fine[kind]
    if (amount === null) return []
    const standing = [
      summaries[summaryStanding(regime, norm, kind, on)],
      hearings[hearingStanding(regime, norm, kind, on)]
    ]
    return [
      [
        `  ${respondents[kind][language]}`,
        amountText(amount, language),
        orders[order][language],
        ...standing.map((text) => text[language])
      ]
    ]
  })
  const beside = extra.map(({ kind, when: only }) => {
    const label = extraSanctions[kind][language]
    return only === undefined ? label : `${label}（${circumstances[only][language]}）`
  })
  const days = `${from}${until === undefined ? (zh ? " 起" : " on") : ` – ${until}`}`
  return [
    `${paint("bold", `${cite.source}${cite.article}`)} ${days} ${paint(confidence === "verified" ? "green" : "yellow", confidence)}`,
    `  ${cite.gist}`,
    ...(when === undefined ? [] : [`  ${zh ? "情形：" : "Where: "}${circumstances[when][language]}`]),
    ...(fines.length === 0
      ? [zh ? "  不处罚款" : "  no fine"]
      : table(
          zh ? ["  对象", "罚款", "责令改正", "程序", "听证"] : ["  Whom", "Fine", "Order", "Procedure", "Hearing"],
          fines
        ).split("\n")),
    ...(beside.length === 0 ? [] : [`  ${zh ? "另可：" : "Besides: "}${beside.join(zh ? "、" : ", ")}`]),
    ...(note === undefined ? [] : [`  ${zh ? "说明：" : "Note: "}${note}`])
  ]
}

/** One violation with the provisions that hold on a day. */
export const violationText = (locality: Locality, violation: Violation, on: PlainDate, language: Language): string => {
  const zh = language === "zh"
  const { code, competence, competitors = [], elements, label, note, prohibitions, succeededBy = [] } = violation
  const norms = normsOn(violation, on)
  const law = lawOf(locality)
  return [
    `${paint("bold", `${code} ${label[language]}`)}`,
    `${zh ? "权限：" : "Power: "}${holders[competence.holder][language]}${competence.note === undefined ? "" : `（${competence.note}）`}`,
    `${zh ? "构成要件：" : "Elements: "}${elements.map((element) => element.label[language]).join(zh ? "；" : "; ")}`,
    ...prohibitions.map(
      ({ article, gist, source }) => `${zh ? "禁止：" : "Forbidden by: "}${source}${article}：${gist}`
    ),
    ...(norms.length === 0
      ? ["", paint("yellow", zh ? `${on} 没有有效的处罚规定` : `No provision in force on ${on}`)]
      : norms.flatMap((norm) => ["", ...normLines(law, norm, on, language)])),
    ...(succeededBy.length === 0 ? [] : ["", `${zh ? "现依：" : "Now under: "}${succeededBy.join("、")}`]),
    ...competitors.map(
      (other) =>
        `\n${paint("yellow", zh ? "竞合，须法制审核：" : "Competes, needs a legal review: ")}${other.code}（${other.from}）${other.note}`
    ),
    ...(note === undefined ? [] : ["", note])
  ].join("\n")
}
