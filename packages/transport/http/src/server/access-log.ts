/** 访问日志 — one line of JSON a request. No header, no body and no query is ever in it, and so no token and no name. */

/** One request, answered. */
export interface LogEntry {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number
  readonly method: string
  /** The pattern of the path; empty where there was no route. */
  readonly route: string
  readonly status: number
  readonly seconds: number
  readonly traceId: string
  /** Who asked, by the id of the token; null where nobody had signed in. */
  readonly actor: string | null
  readonly tenant: string | null
  /** The address of the caller. */
  readonly caller: string
}

/** Where lines go. Must not wait. */
export type AccessLog = (entry: LogEntry) => void

const text = (value: string | null): string => (value === null ? "null" : JSON.stringify(value))

/** The line of a request, without a line feed. Written out: to make an object first would double what a line costs. */
export const logLine = ({ actor, at, caller, method, route, seconds, status, tenant, traceId }: LogEntry): string =>
  `{"time":"${new Date(at).toISOString()}","level":"info","message":"request","method":${text(method)},"route":${text(route)},"status":${status},"traceId":"${traceId}","actor":${text(actor)},"tenant":${text(tenant)},"caller":${text(caller)},"milliseconds":${Math.round(seconds * 1e5) / 100}}`

/** Nowhere. */
export const noLog: AccessLog = () => {}
