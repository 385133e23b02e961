/** The typed client, against a server in the same process: docs/how-to/build-a-front-end.md. */
import { layer as bureauLayer, catalogueOf } from "@xiuhua/bureau"
import { plainDate } from "@xiuhua/core/calendar"
import { shanwei, shanweiCatalogue } from "@xiuhua/locality-shanwei"
import { layer as memory } from "@xiuhua/storage-memory"
import { defaults, demoTrust, issueToken, newDemoKey, verifierOf, webHandler } from "@xiuhua/transport-http"
import { makePromiseClient, ProblemError } from "@xiuhua/transport-http/client"
import { Effect, Layer } from "effect"

const key = await Effect.runPromise(newDemoKey)
const trust = await Effect.runPromise(demoTrust(key, { environment: "development", tenants: ["441502"] }))
const catalogue = catalogueOf({ locality: shanwei, violations: shanweiCatalogue })
const bureau = Layer.merge(Layer.provide(bureauLayer(catalogue), memory), memory)
const { dispose, handler } = webHandler({ ...defaults, verifier: verifierOf(trust) }, bureau)
const officer = { tenant: "441502", actor: "u-7", roles: ["officer" as const], orgUnits: ["执法一队"], areas: ["*"] }
const token = await Effect.runPromise(issueToken(key, officer, { environment: "development", seconds: 3600 }))
const fetch: typeof globalThis.fetch = (input, init) => handler(new Request(input, init))

// #region client
const client = makePromiseClient({ baseUrl: "http://127.0.0.1:8441", token: () => token, language: "en", fetch })

const opened = await client["penalty-case"].command({
  params: { id: "城综执立〔2022〕1号" },
  headers: { "idempotency-key": crypto.randomUUID() },
  payload: {
    _tag: "RegisterClue",
    on: plainDate("2022-03-01"),
    source: "inspection",
    violation: "SW-A04",
    act: { from: plainDate("2022-03-01"), until: plainDate("2022-03-01") },
    orgUnit: "执法一队"
  }
})
const file = await client.cases.get({
  params: { aggregate: "penalty-case", id: "城综执立〔2022〕1号" },
  query: { on: plainDate("2022-03-02") },
  headers: {}
})
console.log(
  file.body.stage,
  opened.headers.etag,
  file.body.next.map(({ command }) => command)
)

try {
  await client.bulletins.annual({ params: { year: 2022 }, query: {} })
} catch (error) {
  // Everything that is not the answer is a problem: by its code, with the rule in the way.
  if (error instanceof ProblemError) console.log(error.problem.status, error.problem.code, error.problem.rule)
}
// #endregion client

await dispose()
