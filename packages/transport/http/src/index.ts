/** 绣花的 HTTP 接口 — serves a bureau; the definition of its routes is `@xiuhua/transport-http/api`. */
export { type ClaimMapping, type ClaimNames, claimNames, claimsOf, principalOf } from "./security/claims.ts"
export {
  DEMO_AUDIENCE,
  DEMO_ISSUER,
  DemoKey,
  demoTrust,
  type Environment,
  issueToken,
  NotInProduction,
  newDemoKey
} from "./security/demo-issuer.ts"
export type { Rate } from "./security/token-bucket.ts"
export {
  type Algorithm,
  algorithms,
  type KeySource,
  KeysUnreachable,
  NotAuthentic,
  type Trust,
  type Verifier,
  verifierOf
} from "./security/verifier.ts"
export { type AccessLog, type LogEntry, logLine, noLog } from "./server/access-log.ts"
export { type Drain, makeDrain } from "./server/drain.ts"
export { httpLayer } from "./server/layer.ts"
export type { ProcessFacts } from "./server/metrics.ts"
export { defaults, type HttpOptions } from "./server/options.ts"
export { routerConfig } from "./server/router-config.ts"
export { type WebHandler, webHandler } from "./server/web-handler.ts"
