/** The flags that commands share. */
import { dateAt, type Instant, isGivenDay, lastGivenDay, parseInstant, parsePlainDate } from "@xiuhua/core/calendar"
import { Config, Effect, Option, Schema, SchemaGetter, SchemaIssue } from "effect"
import { Flag } from "effect/cli"
import { languages } from "./language.ts"

const parsed = <A>(decode: (text: string) => A | undefined, expected: string) =>
  Schema.String.pipe(
    Schema.decodeTo(Schema.Any as unknown as Schema.Codec<A>, {
      decode: SchemaGetter.transformEffect((text: string) => {
        const value = decode(text)
        return value === undefined
          ? Effect.fail(new SchemaIssue.InvalidValue({ message: expected }))
          : Effect.succeed(value)
      }),
      encode: SchemaGetter.transform(String)
    })
  )

const Year = parsed(
  (text) => (/^(19|20|21)\d{2}$/u.test(text) ? Number(text) : undefined),
  "应为四位年份，如 2022 / a year of four digits"
)
const Day = parsed((text) => {
  const day = parsePlainDate(text)
  return day !== undefined && isGivenDay(day) ? day : undefined
}, `应为存在的日期 YYYY-MM-DD，不晚于 ${lastGivenDay} / a day that exists, YYYY-MM-DD, not after ${lastGivenDay}`)
const Moment = parsed(
  parseInstant,
  "应为带时区的时间或日期，如 2023-01-05T08:00:00+08:00 / an ISO instant with a zone, or a day"
)

export const db = Flag.String("db").pipe(
  Flag.withMetavar("URL"),
  Flag.withDescription("数据库：sqlite:文件、postgres://…、mariadb://… 或 memory:"),
  Flag.withFallbackConfig(Config.String("XIUHUA_DB"))
)
export const json = Flag.Boolean("json").pipe(Flag.withDescription("输出 JSON，供程序读取"), Flag.withDefault(false))
export const lang = Flag.Literals("lang", languages).pipe(
  Flag.withDescription("提示语言"),
  Flag.withFallbackConfig(Config.Literals(languages, "XIUHUA_LANG")),
  Flag.withDefault("zh" as const)
)
export const tenant = Flag.String("tenant").pipe(
  Flag.withDescription("租户，缺省为本地区划代码"),
  Flag.optional,
  Flag.map(Option.getOrUndefined)
)
export const locality = Flag.String("locality").pipe(
  Flag.withDescription("地方规则包，缺省 shanwei"),
  Flag.withDefault("shanwei")
)
export const actor = Flag.String("actor").pipe(
  Flag.withDescription("经办人，缺省 local（本机管理员）"),
  Flag.withDefault("local")
)
/** The day of judgment: by default today in China Standard Time. */
export const on = Flag.String("on").pipe(
  Flag.withMetavar("日期"),
  Flag.withDescription("按哪一日判断，缺省为今日"),
  Flag.withSchema(Day),
  Flag.optional,
  Flag.map(Option.getOrElse(() => dateAt(Date.now() as Instant)))
)
export const from = Flag.String("from").pipe(
  Flag.withMetavar("日期"),
  Flag.withDescription("起始日（含）"),
  Flag.withSchema(Day)
)
export const to = Flag.String("to").pipe(
  Flag.withMetavar("日期"),
  Flag.withDescription("截止日（含）"),
  Flag.withSchema(Day)
)
export const asOf = Flag.String("as-of").pipe(
  Flag.withMetavar("时间"),
  Flag.withDescription("只计此刻之前已入库的记录"),
  Flag.withSchema(Moment),
  Flag.optional,
  Flag.map(Option.getOrUndefined)
)
export const year = Flag.String("year").pipe(
  Flag.withMetavar("年份"),
  Flag.withDescription("年度"),
  Flag.withSchema(Year)
)
