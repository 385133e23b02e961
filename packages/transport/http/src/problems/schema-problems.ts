/** 字段问题 — what of a request does not read as it should, part by part, in one language. */
import type { Language } from "@xiuhua/bureau/words"
import { Predicate, type SchemaAST, SchemaIssue } from "effect"
import type { Problem } from "../api/problem.ts"

const types: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  String: { zh: "文本", en: "a text" },
  Number: { zh: "数字", en: "a number" },
  Boolean: { zh: "是或否", en: "true or false" },
  Arrays: { zh: "列表", en: "a list" },
  Objects: { zh: "对象", en: "an object" },
  Literal: { zh: "所列值之一", en: "one of the values listed" },
  Null: { zh: "空值", en: "null" }
}

const own = (annotations: object | undefined, key: string): string | undefined => {
  const value = (annotations as Readonly<Record<string, unknown>> | undefined)?.[key]
  return typeof value === "string" ? value : undefined
}

const leaves = (language: Language): SchemaIssue.LeafHook => {
  const zh = language === "zh"
  return (issue) => {
    switch (issue._tag) {
      case "MissingKey":
        return zh ? "缺少必填项" : "is missing"
      case "UnexpectedKey":
        return zh ? "不认识的项" : "is not known here"
      case "InvalidType": {
        const type = types[issue.ast._tag]
        return type === undefined
          ? zh
            ? "类型不对"
            : "is of the wrong type"
          : zh
            ? `应为${type.zh}`
            : `should be ${type.en}`
      }
      case "OneOf":
        return zh ? "同时符合多种形式" : "fits several forms at once"
      case "InvalidValue":
      case "Forbidden": {
        const message = own(issue.annotations, "message") ?? own(issue.annotations, "expected")
        return zh ? "取值无效" : message === undefined ? "is not a value that may stand here" : `should be ${message}`
      }
    }
  }
}

const checks: Readonly<
  Record<string, (payload: Readonly<Record<string, unknown>>) => { readonly zh: string; readonly en: string }>
> = {
  isMinLength: ({ minLength }) => ({ zh: `至少 ${minLength} 个字符`, en: `needs at least ${minLength} characters` }),
  isMaxLength: ({ maxLength }) => ({ zh: `最多 ${maxLength} 个字符`, en: `takes at most ${maxLength} characters` }),
  isInt: () => ({ zh: "须为整数", en: "should be a whole number" }),
  isFinite: () => ({ zh: "须为数字", en: "should be a number" }),
  isGreaterThan: ({ exclusiveMinimum }) => ({
    zh: `须大于 ${exclusiveMinimum}`,
    en: `should be above ${exclusiveMinimum}`
  }),
  isGreaterThanOrEqualTo: ({ minimum }) => ({ zh: `不得小于 ${minimum}`, en: `should be at least ${minimum}` }),
  isBetween: ({ maximum, minimum }) => ({
    zh: `须在 ${minimum} 到 ${maximum} 之间`,
    en: `should be ${minimum} to ${maximum}`
  }),
  isPattern: () => ({ zh: "格式不对", en: "is not of the form that is asked for" })
}

const named = (language: Language): SchemaIssue.CheckHook => {
  return ({ filter: { annotations } }) => {
    const { id = "", payload } = (annotations?.["representation"] ?? {}) as {
      readonly id?: string
      readonly payload?: unknown
    }
    const check = checks[id.slice(id.lastIndexOf("/") + 1)]
    if (check !== undefined)
      return check(Predicate.isObject(payload) ? (payload as Record<string, unknown>) : {})[language]
    return language === "zh" ? "取值无效" : (own(annotations, "expected") ?? "is not a value that may stand here")
  }
}

const formatters = {
  zh: SchemaIssue.makeFormatterStandardSchemaV1({ leafHook: leaves("zh"), checkHook: named("zh") }),
  en: SchemaIssue.makeFormatterStandardSchemaV1({ leafHook: leaves("en"), checkHook: named("en") })
}

type Path = ReadonlyArray<PropertyKey>

/** Choices of which a value is none, by the place of the value. */
const choicesIn = (issue: SchemaIssue.Issue, path: Path = []): ReadonlyArray<readonly [string, SchemaAST.Union]> => {
  switch (issue._tag) {
    case "Filter":
    case "Encoding":
      return choicesIn(issue.issue, path)
    case "Pointer":
      return choicesIn(issue.issue, [...path, ...issue.path])
    case "AnyOf":
      return issue.issues.length === 0
        ? [[placeOf(path), issue.ast]]
        : issue.issues.flatMap((one) => choicesIn(one, path))
    case "Composite":
      return issue.issues.flatMap((one) => choicesIn(one, path))
    default:
      return []
  }
}

const placeOf = (path: ReadonlyArray<PropertyKey>): string => path.map(String).join("\u001f")

const literalOf = (ast: SchemaAST.AST): string | undefined =>
  ast._tag === "Literal" ? String(ast.literal) : ast._tag === "Null" ? "null" : undefined

const tagOf = (ast: SchemaAST.AST): string | undefined => {
  if (ast._tag !== "Objects") return undefined
  const tag = ast.propertySignatures.find(({ name }) => name === "_tag")
  return tag === undefined ? undefined : literalOf(tag.type)
}

/** More choices than these are not listed. */
const MOST_CHOICES = 60

/** What there is to choose from: values, or what `_tag` may be. Undefined where the choices have no names. */
const choiceText = (
  { types: members }: SchemaAST.Union,
  language: Language
): { at: Path; text: string } | undefined => {
  const list = (names: ReadonlyArray<string>) => {
    const shown = names.slice(0, MOST_CHOICES).join(language === "zh" ? "、" : ", ")
    const rest = names.length > MOST_CHOICES ? "…" : ""
    return language === "zh" ? `应为其中之一：${shown}${rest}` : `should be one of ${shown}${rest}`
  }
  const literals = members.flatMap((member) => literalOf(member) ?? [])
  if (literals.length === members.length) return { at: [], text: list(literals) }
  const tags = members.flatMap((member) => tagOf(member) ?? [])
  return tags.length === members.length ? { at: ["_tag"], text: list(tags) } : undefined
}

/** More than these are not told at once. */
const MOST = 50

const keyOf = (key: PropertyKey): string => String(key).replaceAll("~", "~0").replaceAll("/", "~1")

/** Every part that does not read, by its place: `/query/from`, `/body/rows/3` (RFC 6901). */
export const schemaProblems = (
  slot: "Params" | "Headers" | "Query" | "Payload",
  issue: SchemaIssue.Issue,
  language: Language
): NonNullable<Problem["errors"]> => {
  const root = { Params: "/path", Headers: "/headers", Query: "/query", Payload: "/body" }[slot]
  const unions = new Map(choicesIn(issue))
  return formatters[language](issue)
    .issues.slice(0, MOST)
    .map(({ message, path = [] }) => {
      const keys = path.map((segment) => (typeof segment === "object" ? segment.key : segment))
      const union = unions.get(placeOf(keys))
      const choice = union === undefined ? undefined : choiceText(union, language)
      const none = language === "zh" ? "不合所列的任何一种形式" : "is of none of the forms that may stand here"
      return {
        pointer: [root, ...[...keys, ...(choice?.at ?? [])].map(keyOf)].join("/"),
        detail: choice?.text ?? (union === undefined ? message : none)
      }
    })
}
