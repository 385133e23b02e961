/** 服务参数 — what can be set of the HTTP interface. */
import type { Duration } from "effect"
import type { IpNetwork } from "effect/net"
import type { Rate } from "../security/token-bucket.ts"
import type { Verifier } from "../security/verifier.ts"
import { type AccessLog, noLog } from "./access-log.ts"
import { type Drain, noDrain } from "./drain.ts"
import type { ProcessFacts } from "./metrics.ts"

/** How the interface is set up. */
export interface HttpOptions {
  /** Who holds a token. */
  readonly verifier: Verifier
  readonly log: AccessLog
  /** Origins of front ends elsewhere that a browser may call from; none unless named. */
  readonly origins: ReadonlyArray<string>
  /** Calls of one address, signed in or not. */
  readonly address: Rate
  /** Calls of one person. */
  readonly person: Rate
  /** The longest body of a request, and of one that brings a ledger or evidence, in bytes. */
  readonly bodyLimit: number
  readonly uploadLimit: number
  /** How long an answer may take. */
  readonly timeout: Duration.Input
  /** Whether browsers are told to come by HTTPS only. */
  readonly strictTransport: boolean
  /** How often the store is asked for new events while somebody listens. */
  readonly poll: Duration.Input
  /** How often a silent stream says that it lives. */
  readonly heartbeat: Duration.Input
  /** Streams that may be open at once. */
  readonly listeners: number
  /** Begins when the server is about to stop. */
  readonly drain: Drain
  /** Networks (CIDR) of proxies that are believed when they say whom they ask for. */
  readonly trustedProxies: ReadonlyArray<IpNetwork.IpNetwork>
  readonly process: () => ProcessFacts
}

const MIB = 1024 * 1024

/** What holds unless told otherwise. */
export const defaults: Omit<HttpOptions, "verifier"> = {
  log: noLog,
  origins: [],
  address: { burst: 400, perSecond: 200 },
  person: { burst: 200, perSecond: 100 },
  bodyLimit: MIB,
  uploadLimit: 32 * MIB,
  timeout: "30 seconds",
  strictTransport: false,
  poll: "500 millis",
  heartbeat: "15 seconds",
  listeners: 2_000,
  drain: noDrain,
  trustedProxies: [],
  process: () => ({ residentBytes: 0, cpuSeconds: 0, startedAt: 0 })
}
