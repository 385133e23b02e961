/** What Node says when a server cannot be reached or a connection breaks. */
const BROKEN: ReadonlySet<unknown> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EAI_AGAIN",
  "PROTOCOL_CONNECTION_LOST",
  "PROTOCOL_SEQUENCE_TIMEOUT"
])

const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null

/** The code that an error carries, or the first error inside it; undefined for none. */
export const codeOf = (cause: unknown): unknown => {
  if (!isRecord(cause)) return undefined
  if (cause["code"] !== undefined) return cause["code"]
  const { errors } = cause
  return Array.isArray(errors) ? codeOf(errors[0]) : codeOf(cause["cause"])
}

/** True when the way to the server broke, so that the same call may work later. */
export const isBroken = (cause: unknown): boolean =>
  BROKEN.has(codeOf(cause)) ||
  (cause instanceof Error &&
    /connection terminated|timeout exceeded when trying to connect|pool is closed/iu.test(cause.message))
