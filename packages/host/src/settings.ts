/** 服务器设置 — everything that can be set by environment, decoded once; what is missing has a default, what is wrong is told. */
import type { Role } from "@xiuhua/bureau/access"
import { isRole } from "@xiuhua/bureau/access"
import { type ClaimNames, claimNames, type Environment } from "@xiuhua/transport-http"
import { Effect } from "effect"
import { IpNetwork } from "effect/net"
import { type SetupFailure, setupFailure } from "./setup-failure.ts"
import { redactedUrl } from "./storage.ts"

/** How a server is set up. */
export interface Settings {
  readonly environment: Environment
  readonly database: string
  /** Where evidence files are kept; null: beside the database. */
  readonly files: string | null
  /** The most bytes of an upload. */
  readonly uploadLimit: number
  readonly locality: string
  /** Null: the area code of the locality. */
  readonly tenant: string | null
  readonly host: string
  readonly port: number
  /** Whose tokens are believed; null: those of the demo issuer. */
  readonly issuer: IssuerSettings | null
  readonly origins: ReadonlyArray<string>
  readonly trustedProxies: ReadonlyArray<IpNetwork.IpNetwork>
  /** Where traces go (OTLP over HTTP); null: nowhere. */
  readonly telemetry: string | null
}

/** An identity provider. */
export interface IssuerSettings {
  readonly issuer: string
  readonly audience: string
  /** A URL, or a file with the keys. */
  readonly keys: string
  readonly claims: ClaimNames
  /** Groups of the provider that stand for roles. */
  readonly groups: Readonly<Record<string, Role>>
}

/** What is read from the environment, with what each is for: the list of the how-to page. */
export const variables = {
  XIUHUA_ENV: { zh: "production 为正式环境，其余为开发", en: "production for real data; anything else is development" },
  XIUHUA_DB: { zh: "数据库", en: "the database" },
  XIUHUA_FILES: { zh: "附件文件夹", en: "the folder of evidence files" },
  XIUHUA_UPLOAD_MIB: { zh: "一次上传的上限，兆字节", en: "the most of one upload, in MiB" },
  XIUHUA_LOCALITY: { zh: "地方规则包", en: "the locality" },
  XIUHUA_TENANT: { zh: "租户", en: "the tenant" },
  XIUHUA_HOST: { zh: "监听地址", en: "the address to listen on" },
  XIUHUA_PORT: { zh: "端口，0 为任取", en: "the port; 0 takes any" },
  XIUHUA_ISSUER: { zh: "令牌签发者", en: "who issues tokens" },
  XIUHUA_AUDIENCE: { zh: "令牌受众", en: "whom tokens are for" },
  XIUHUA_JWKS: { zh: "公钥集的网址或文件", en: "URL or file of the issuer's public keys" },
  XIUHUA_CLAIM_ROLES: { zh: "角色所在声明", en: "the claim that holds roles" },
  XIUHUA_CLAIM_UNITS: { zh: "单位所在声明", en: "the claim that holds units" },
  XIUHUA_CLAIM_AREAS: { zh: "辖区所在声明", en: "the claim that holds areas" },
  XIUHUA_CLAIM_TENANT: { zh: "租户所在声明", en: "the claim that holds the tenant" },
  XIUHUA_GROUPS: {
    zh: "组与角色的对应，组=角色，逗号分隔",
    en: "groups that stand for roles: GROUP=ROLE, comma between"
  },
  XIUHUA_ORIGINS: { zh: "允许跨域的前端来源，逗号分隔", en: "origins of front ends elsewhere, comma between" },
  XIUHUA_PROXIES: { zh: "受信的反向代理网段，逗号分隔", en: "networks of trusted proxies, comma between" },
  XIUHUA_OTLP: { zh: "OTLP 收集器网址", en: "URL of an OTLP collector" },
  XIUHUA_STATE: { zh: "状态文件夹", en: "the state folder" }
} as const
export type Variable = keyof typeof variables

const wrong = (name: Variable, zh: string, en: string): SetupFailure =>
  setupFailure({ zh: `${name}：${zh}`, en: `${name}: ${en}` })

const list = (text: string | undefined): ReadonlyArray<string> =>
  (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")

const port = (text: string): Effect.Effect<number, SetupFailure> => {
  const value = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN
  return value <= 65_535
    ? Effect.succeed(value)
    : Effect.fail(wrong("XIUHUA_PORT", `“${text}”不是端口`, `"${text}" is no port`))
}

const MIB = 1024 * 1024
const DEFAULT_UPLOAD = 64

const mebibytes = (text: string): Effect.Effect<number, SetupFailure> =>
  /^[1-9]\d{0,4}$/u.test(text)
    ? Effect.succeed(Number(text) * MIB)
    : Effect.fail(wrong("XIUHUA_UPLOAD_MIB", `“${text}”应为 1 到 99999`, `"${text}" should be 1 to 99999`))

const url = (name: Variable, text: string): Effect.Effect<string, SetupFailure> =>
  URL.canParse(text)
    ? Effect.succeed(text)
    : Effect.fail(wrong(name, `“${redactedUrl(text)}”不是网址`, `"${redactedUrl(text)}" is no URL`))

const groups = (text: string | undefined): Effect.Effect<Readonly<Record<string, Role>>, SetupFailure> =>
  Effect.map(
    Effect.forEach(list(text), (part) => {
      const cut = part.lastIndexOf("=")
      const role = part.slice(cut + 1)
      return cut > 0 && isRole(role)
        ? Effect.succeed([part.slice(0, cut), role] as const)
        : Effect.fail(wrong("XIUHUA_GROUPS", `“${part}”应为 组=角色`, `"${part}" should be GROUP=ROLE`))
    }),
    Object.fromEntries
  )

const network = (text: string): Effect.Effect<IpNetwork.IpNetwork, SetupFailure> =>
  Effect.mapError(Effect.fromResult(IpNetwork.fromString(text)), () =>
    wrong("XIUHUA_PROXIES", `“${text}”不是网段，如 10.0.0.0/8`, `"${text}" is no network, such as 10.0.0.0/8`)
  )

const issuerOf = (env: NodeJS.ProcessEnv): Effect.Effect<IssuerSettings | null, SetupFailure> =>
  Effect.gen(function* () {
    const given = (["XIUHUA_ISSUER", "XIUHUA_AUDIENCE", "XIUHUA_JWKS"] as const).map((name) => ({
      name,
      value: env[name] ?? ""
    }))
    if (given.every(({ value }) => value === "")) return null
    const missing = given.find(({ value }) => value === "")
    if (missing !== undefined) {
      return yield* wrong(missing.name, "签发者、受众、公钥集须同时设置", "issuer, audience and keys are set together")
    }
    const [issuer = "", audience = "", keys = ""] = given.map(({ value }) => value)
    return {
      issuer,
      audience,
      keys,
      groups: yield* groups(env["XIUHUA_GROUPS"]),
      claims: {
        roles: env["XIUHUA_CLAIM_ROLES"] ?? claimNames.roles,
        orgUnits: env["XIUHUA_CLAIM_UNITS"] ?? claimNames.orgUnits,
        areas: env["XIUHUA_CLAIM_AREAS"] ?? claimNames.areas,
        tenant: env["XIUHUA_CLAIM_TENANT"] ?? claimNames.tenant
      }
    }
  })

export const DEFAULT_PORT = 8441
/** What a server without settings keeps its data in, where it was started. */
const DEVELOPMENT_DATABASE = "sqlite:xiuhua.sqlite"

/** Reads the environment. In production everything that keeps others out must be set; nothing falls back to the demo. */
export const settingsOf = (env: NodeJS.ProcessEnv): Effect.Effect<Settings, SetupFailure> =>
  Effect.gen(function* () {
    const environment: Environment = env["XIUHUA_ENV"] === "production" ? "production" : "development"
    const issuer = yield* issuerOf(env)
    if (environment === "production" && issuer === null) {
      return yield* wrong(
        "XIUHUA_ISSUER",
        "正式环境须设置签发者、受众和公钥集；演示签发不用于正式环境",
        "production needs issuer, audience and keys; the demo issuer does not work there"
      )
    }
    const database = env["XIUHUA_DB"] || (environment === "production" ? "" : DEVELOPMENT_DATABASE)
    if (database === "") return yield* wrong("XIUHUA_DB", "须写明数据库", "name the database")
    for (const origin of list(env["XIUHUA_ORIGINS"])) yield* url("XIUHUA_ORIGINS", origin)
    const files = env["XIUHUA_FILES"] ?? ""
    if (files === "" && /^(?:postgres|postgresql|mariadb):/u.test(database)) {
      return yield* wrong(
        "XIUHUA_FILES",
        "数据库在服务器上时须写明附件文件夹",
        "name the folder of evidence files where the database is on a server"
      )
    }
    const telemetry = env["XIUHUA_OTLP"] ?? ""
    return {
      environment,
      database,
      issuer,
      files: files === "" ? null : files,
      uploadLimit: yield* mebibytes(env["XIUHUA_UPLOAD_MIB"] ?? String(DEFAULT_UPLOAD)),
      locality: env["XIUHUA_LOCALITY"] ?? "shanwei",
      tenant: env["XIUHUA_TENANT"] ?? null,
      host: env["XIUHUA_HOST"] ?? "127.0.0.1",
      port: yield* port(env["XIUHUA_PORT"] ?? String(DEFAULT_PORT)),
      origins: list(env["XIUHUA_ORIGINS"]),
      trustedProxies: yield* Effect.forEach(list(env["XIUHUA_PROXIES"]), network),
      telemetry: telemetry === "" ? null : yield* url("XIUHUA_OTLP", telemetry)
    }
  })
