import { type Role, roleIds, roles, WHOLE_DISTRICT } from "@xiuhua/bureau/access"
import { catalogueAt, demoKeyIn, stateFolder } from "@xiuhua/host"
import { issueToken } from "@xiuhua/transport-http"
import { Console, Effect } from "effect"
import { Command, Flag } from "effect/cli"
import { fail } from "../failure.ts"
import * as options from "../options.ts"

const known = roleIds.map((role) => `${role} ${roles[role].zh}`).join("、")

const flags = {
  role: Flag.Literals("role", roleIds).pipe(
    Flag.withMetavar("角色"),
    Flag.withDescription(`角色，可重复：${known}`),
    Flag.atLeast(1)
  ),
  unit: Flag.String("unit").pipe(
    Flag.withMetavar("单位"),
    Flag.withDescription("所属单位，可重复，缺省为全区"),
    Flag.atLeast(0)
  ),
  area: Flag.String("area").pipe(
    Flag.withMetavar("辖区"),
    Flag.withDescription("管辖街道，可重复，缺省为全区"),
    Flag.atLeast(0)
  ),
  actor: Flag.String("actor").pipe(
    Flag.withMetavar("编号"),
    Flag.withDescription("本人编号，记在所办事项上；缺省 demo-角色"),
    Flag.withDefault("")
  ),
  hours: Flag.Int("hours").pipe(
    Flag.withMetavar("小时"),
    Flag.withDescription("有效小时数，缺省 12"),
    Flag.withDefault(12)
  ),
  lang: options.lang,
  tenant: options.tenant,
  locality: options.locality
}

const HOUR = 3600
const LONGEST = 24 * 31

const allUnless = (named: ReadonlyArray<string>): ReadonlyArray<string> =>
  named.length === 0 ? [WHOLE_DISTRICT] : named

/** `token`: a bearer token of the demo issuer, for a server that was started with the same defaults. */
export const token = Command.make(
  "token",
  flags,
  Effect.fnUntraced(function* ({ actor, area, hours, locality, role, tenant, unit }) {
    if (hours < 1 || hours > LONGEST) {
      return yield* fail({ zh: `--hours 应为 1 到 ${LONGEST}`, en: `--hours should be 1 to ${LONGEST}` })
    }
    const environment = process.env["XIUHUA_ENV"] === "production" ? "production" : "development"
    const { locality: place } = yield* catalogueAt(locality)
    const [first] = role as readonly [Role, ...ReadonlyArray<Role>]
    const principal = {
      tenant: tenant ?? process.env["XIUHUA_TENANT"] ?? place.areaCode,
      actor: actor === "" ? `demo-${first}` : actor,
      roles: role,
      orgUnits: allUnless(unit),
      areas: allUnless(area)
    }
    const refused = fail({
      zh: "演示签发不用于正式环境（XIUHUA_ENV=production）：令牌由身份提供方签发",
      en: "The demo issuer does not work in production (XIUHUA_ENV=production): your identity provider issues tokens"
    })
    if (environment === "production") return yield* refused
    const key = yield* demoKeyIn(stateFolder(process.env))
    const issued = yield* Effect.mapError(
      issueToken(key, principal, { environment, seconds: hours * HOUR }),
      () => refused
    )
    yield* Console.log(issued)
  })
).pipe(Command.withDescription("签发演示令牌，供以缺省设置启动的 serve 使用；正式环境不可用"))
