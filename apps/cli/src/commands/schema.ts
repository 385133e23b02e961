import { type Field, fieldNames, type LedgerKind } from "@xiuhua/core/ledger"
import { catalogueAt } from "@xiuhua/host"
import { dictionaryLines, writeTemplate } from "@xiuhua/transport-spreadsheet"
import { Console, Effect, Option } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { kindOf } from "../kinds.ts"
import type { Language } from "../language.ts"
import * as options from "../options.ts"
import { userPath } from "../paths.ts"
import { paint, table } from "../table.ts"

const place = { json: options.json, lang: options.lang, locality: options.locality }

const cadences = { daily: { zh: "每日", en: "daily" }, monthly: { zh: "每月", en: "monthly" } } as const

/** A kind as data, for machines. */
const record = (kind: LedgerKind) => {
  const { cadence, countKey, day, grain, id, key, label, orgUnit, place, retentionYears, until } = kind
  return {
    id,
    label,
    key,
    day,
    grain,
    until: until ?? null,
    cadence: cadence ?? null,
    place: place ?? null,
    orgUnit: orgUnit ?? null,
    countKey: countKey ?? null,
    retentionYears,
    fields: fieldNames(kind).map((name) => {
      const field = kind.fields[name] as Field
      const { label, optional, privacy, synonyms, type } = field
      const described = { name, label, type, optional, privacy, synonyms }
      switch (field.type) {
        case "measure":
          return { ...described, unit: field.unit, scale: field.scale }
        case "code":
          return { ...described, codes: field.codes }
        case "text":
          return { ...described, maxLength: field.maxLength, holds: field.holds ?? null }
        default:
          return described
      }
    })
  }
}

const headings = {
  zh: ["表头", "字段名", "类型", "单位", "必填", "关键", "填写要求", "其他表头", "隐私"],
  en: ["heading", "field", "type", "unit", "needed", "key", "what may stand there", "also known as", "privacy"]
} as const

/** A kind as a table, below what holds for all of it. */
const shown = (kind: LedgerKind, lang: Language): string => {
  const { cadence, day, grain, id, label, retentionYears, until } = kind
  const facts =
    lang === "zh"
      ? [
          `按 ${day} 归入${grain === "day" ? "日" : "月"}`,
          ...(until === undefined ? [] : [`有效期至 ${until}`]),
          ...(cadence === undefined ? [] : [`${cadences[cadence].zh}报送`]),
          `保存 ${retentionYears} 年`
        ]
      : [
          `belongs to its ${grain} by ${day}`,
          ...(until === undefined ? [] : [`valid until ${until}`]),
          ...(cadence === undefined ? [] : [`due ${cadences[cadence].en}`]),
          `kept ${retentionYears} years`
        ]
  const lines = dictionaryLines(kind, lang).map((cells) => cells.slice(1))
  return [
    `${paint("bold", label[lang])}  ${id}`,
    paint("dim", facts.join(lang === "zh" ? "，" : ", ")),
    "",
    table(headings[lang], lines)
  ].join("\n")
}

/** Every kind, one a line. */
const overview = (kinds: ReadonlyArray<LedgerKind>, lang: Language): string =>
  table(
    lang === "zh" ? ["种类", "台账", "关键字段"] : ["kind", "ledger", "key"],
    kinds.map((kind) => [
      kind.id,
      kind.label[lang],
      kind.key.map((name) => kind.fields[name]?.label[lang] ?? name).join(lang === "zh" ? "、" : ", ")
    ])
  )

const template = Command.make(
  "template",
  {
    kind: Argument.String("kind").pipe(Argument.withMetavar("种类")),
    output: Flag.String("output").pipe(
      Flag.withAlias("o"),
      Flag.withMetavar("文件"),
      Flag.withDescription("写入何处，缺省为当前目录下的“台账名.xlsx”"),
      Flag.optional
    ),
    ...place
  },
  Effect.fnUntraced(function* ({ json, kind: id, lang, locality, output }) {
    const { kinds } = yield* catalogueAt(locality)
    const kind = yield* kindOf(id, kinds)
    const path = userPath(Option.getOrElse(output, () => `${kind.label[lang]}.xlsx`))
    yield* writeTemplate(path, kind, { language: lang })
    if (json) return yield* Console.log(JSON.stringify({ kind: kind.id, file: path }, null, 2))
    yield* Console.log(
      lang === "zh" ? `已写入 ${path}，填好后用 xiuhua import 导入` : `Written to ${path}: fill it in and import it`
    )
  })
).pipe(Command.withDescription("空白工作簿：表头带批注、选项下拉、日期和数字格式、数据字典"))

/** 台账种类 — what ledgers there are, what their fields are, and empty workbooks for them. */
export const schema = Command.make(
  "schema",
  { kind: Argument.String("kind").pipe(Argument.withMetavar("种类"), Argument.optional), ...place },
  Effect.fnUntraced(function* ({ json, kind: id, lang, locality }) {
    const { kinds } = yield* catalogueAt(locality)
    if (Option.isNone(id)) {
      return yield* Console.log(json ? JSON.stringify(kinds.map(record), null, 2) : overview(kinds, lang))
    }
    const kind = yield* kindOf(id.value, kinds)
    yield* Console.log(json ? JSON.stringify(record(kind), null, 2) : shown(kind, lang))
  })
).pipe(Command.withDescription("台账种类：字段、单位、关键、隐私、表头写法"), Command.withSubcommands([template]))
