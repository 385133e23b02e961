/** 设置摘要 — how a server is set up, for the log and the terminal: without a password or a token in it. */
import { IpNetwork } from "effect/net"
import type { Settings } from "./settings.ts"
import { redactedUrl } from "./storage.ts"

/** One line a setting. */
export const settingLines = (settings: Settings): ReadonlyArray<readonly [name: string, value: string]> => {
  const {
    database,
    environment,
    files,
    host,
    issuer,
    locality,
    origins,
    port,
    telemetry,
    tenant,
    trustedProxies,
    uploadLimit
  } = settings
  return [
    ["environment", environment],
    ["database", redactedUrl(database)],
    ["files", files ?? "(beside the database)"],
    ["upload", `${uploadLimit / (1024 * 1024)} MiB`],
    ["locality", locality],
    ["tenant", tenant ?? "(area code of the locality)"],
    ["listen", `${host}:${port}`],
    ["issuer", issuer === null ? "demo issuer of this machine" : issuer.issuer],
    ["audience", issuer?.audience ?? "xiuhua"],
    ["keys", issuer === null ? "-" : redactedUrl(issuer.keys)],
    ["origins", origins.join(", ") || "-"],
    ["proxies", trustedProxies.map(IpNetwork.format).join(", ") || "-"],
    ["telemetry", telemetry === null ? "-" : redactedUrl(telemetry)]
  ]
}
