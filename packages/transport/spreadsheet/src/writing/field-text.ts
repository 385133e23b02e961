/** 字段说明 — what a clerk has to know of a field: what may stand in it, whether it must, and under which other headings it is known. */
import { type Field, type LedgerKind, units } from "@xiuhua/core/ledger"

type Language = "zh" | "en"
type Words = Readonly<Record<Language, string>>

const types: Readonly<Record<Field["type"], Words>> = {
  text: { zh: "文字", en: "text" },
  code: { zh: "选项", en: "choice" },
  day: { zh: "日期", en: "day" },
  month: { zh: "月份", en: "month" },
  measure: { zh: "数量", en: "quantity" }
}

const privacies: Readonly<Record<Field["privacy"], Words>> = {
  public: { zh: "公开", en: "public" },
  internal: { zh: "内部", en: "internal" },
  personal: { zh: "个人信息", en: "personal" },
  sensitive: { zh: "敏感", en: "sensitive" }
}

/** The type of a field in a word. */
export const typeText = (field: Field, language: Language): string =>
  field.type === "text" && field.holds === "person-ref"
    ? { zh: "人员代号", en: "reference to a person" }[language]
    : types[field.type][language]

export const privacyText = (field: Field, language: Language): string => privacies[field.privacy][language]

/** The unit of a measure, blank for other fields. */
export const unitText = (field: Field, language: Language): string =>
  field.type === "measure" ? units[field.unit][language] : ""

const list = (items: ReadonlyArray<string>, language: Language) => items.join(language === "zh" ? "、" : ", ")

/** What may stand in a field. */
export const ruleText = (field: Field, language: Language): string => {
  const zh = language === "zh"
  switch (field.type) {
    case "text":
      if (field.holds === "person-ref") {
        return zh ? "人员库中的代号，p- 开头；不写姓名、证件号、电话" : "a reference from the person store, no name"
      }
      return zh ? `不超过 ${field.maxLength} 个字` : `at most ${field.maxLength} characters`
    case "code":
      return list(
        Object.values(field.codes).map((label) => label[language]),
        language
      )
    case "day":
      return zh ? "如 2022-03-01、2022/3/1、2022年3月1日" : "such as 2022-03-01 or 2022/3/1"
    case "month":
      return zh ? "如 2022-03、2022年3月" : "such as 2022-03"
    case "measure": {
      const unit = unitText(field, language)
      return zh
        ? `不小于 0，最多 ${field.scale} 位小数，单位 ${unit}；没有数据留空，不填 0`
        : `not below 0, at most ${field.scale} decimals, in ${unit}; blank where there are no data, never 0`
    }
  }
}

const need = (field: Field, language: Language): string =>
  field.optional ? { zh: "可不填", en: "may be blank" }[language] : { zh: "必填", en: "must be filled in" }[language]

/** The comment at the heading of a field. */
export const noteOf = (kind: LedgerKind, name: string, language: Language): string => {
  const field = kind.fields[name] as Field
  const zh = language === "zh"
  const lines = [
    `${typeText(field, language)}，${need(field, language)}`,
    ruleText(field, language),
    ...(kind.key.includes(name) ? [zh ? "与其他关键列一起唯一确定一行" : "part of what identifies a row"] : []),
    ...(field.synonyms.length > 0 ? [`${zh ? "表头也可写作：" : "also: "}${list(field.synonyms, language)}`] : []),
    ...(field.privacy === "public" ? [] : [privacyText(field, language)])
  ]
  return (zh ? lines : lines.map((line) => line.replace("，", ", "))).join("\n")
}
