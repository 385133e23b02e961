/** Bearer tokens: whose are believed, and whose are not. */
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { Effect } from "effect"
import { exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from "jose"
import { afterAll, describe, expect, it } from "vitest"
import { claimNames, demoTrust, issueToken, newDemoKey, type Trust, verifierOf } from "../src/index.ts"
import { somebody, TENANT } from "./support/open-server.ts"
import { startServer } from "./support/server.ts"

const ISSUER = "https://idp.example"
const mapping = { names: claimNames, tenants: [TENANT], groups: { "cn=城管,ou=组": "officer" } } as const

const pair = async (alg: string, kid: string) => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  return { alg, kid, privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" } as JWK }
}
const [rsa, ec, ed, stranger] = await Promise.all([
  pair("RS256", "rsa"),
  pair("ES256", "ec"),
  pair("EdDSA", "ed"),
  pair("RS256", "rsa")
])
const keys = { keys: [rsa.jwk, ec.jwk, ed.jwk] }

/** Serves its keys, and counts how often somebody asks. */
let asked = 0
let served = keys
const issuer = createServer((_, response) => {
  asked++
  response.setHeader("content-type", "application/json").end(JSON.stringify(served))
})
await new Promise<void>((listening) => issuer.listen(0, "127.0.0.1", listening))
afterAll(() => issuer.close())
const jwks = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys`

const trust: Trust = { issuer: ISSUER, audience: "xiuhua", keys: { url: jwks }, mapping }
const server = await startServer({ verifier: verifierOf(trust) })

interface Told {
  readonly key?: Awaited<ReturnType<typeof pair>>
  readonly claims?: Readonly<Record<string, unknown>>
  readonly issuer?: string
  readonly audience?: string
  readonly expires?: number
  readonly notBefore?: number
}
const now = () => Math.floor(Date.now() / 1000)
const token = ({
  audience = "xiuhua",
  claims,
  expires = 600,
  issuer: by = ISSUER,
  key = rsa,
  notBefore
}: Told = {}) => {
  const made = new SignJWT({ sub: "u-1", roles: ["officer"], org_units: ["一队"], ...claims })
    .setProtectedHeader({ alg: key.alg, kid: key.kid })
    .setIssuer(by)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(now() + expires)
  return (notBefore === undefined ? made : made.setNotBefore(now() + notBefore)).sign(key.privateKey)
}
const me = async (bearer: string) => server.get("/api/v1/me", { authorization: `Bearer ${bearer}` })

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")

describe("a token of the issuer", () => {
  it.each([
    ["RS256", rsa],
    ["ES256", ec],
    ["EdDSA", ed]
  ])("signed with %s says who somebody is", async (_, key) => {
    const { json, status } = await me(await token({ key }))
    expect([status, json.actor, json.tenant, json.orgUnits]).toEqual([200, "u-1", TENANT, ["一队"]])
    expect(json.roles).toEqual([{ id: "officer", label: { zh: "执法队员", en: "officer" } }])
  })

  it("is looked at once a minute, and its keys are asked for once", async () => {
    const bearer = await token({ claims: { sub: "u-often" } })
    for (let n = 0; n < 20; n++) expect((await me(bearer)).status).toBe(200)
    expect(asked).toBe(1)
  })

  it("with groups of the provider has the roles that they stand for; unknown ones are none", async () => {
    const { json } = await me(await token({ claims: { roles: ["cn=城管,ou=组", "root", "administrator "] } }))
    expect(json.roles.map(({ id }: { id: string }) => id)).toEqual(["officer"])
    const nobody = await me(await token({ claims: { roles: ["root"] } }))
    expect([nobody.status, nobody.json.operations]).toEqual([200, []])
    expect(
      (await server.get("/api/v1/cases", { authorization: `Bearer ${await token({ claims: { roles: [] } })}` })).status
    ).toBe(403)
  })
})

describe("a token that is not believed", () => {
  const refused: Readonly<Record<string, () => Promise<string> | string>> = {
    "of another issuer": () => token({ issuer: "https://else.example" }),
    "for another audience": () => token({ audience: "else" }),
    "that ended": () => token({ expires: -10 }),
    "that has not begun": () => token({ notBefore: 60 }),
    "signed with another key under the same id": () => token({ key: stranger }),
    "without an end": () =>
      new SignJWT({ sub: "u" })
        .setProtectedHeader({ alg: "RS256", kid: "rsa" })
        .setIssuer(ISSUER)
        .setAudience("xiuhua")
        .sign(rsa.privateKey),
    "of nobody": () => token({ claims: { sub: "" } }),
    "of somebody whose name breaks a line": () => token({ claims: { sub: "u\n1" } }),
    "of a tenant that is not here": () => token({ claims: { tenant: "999999" } }),
    "that nobody signed": () =>
      `${part({ alg: "none" })}.${part({ sub: "u", iss: ISSUER, aud: "xiuhua", exp: now() + 600, roles: ["administrator"] })}.`,
    // The public key as a shared secret: who has it could sign.
    "signed with the public key as a secret": async () =>
      new SignJWT({ sub: "u", roles: ["administrator"] })
        .setProtectedHeader({ alg: "HS256", kid: "rsa" })
        .setIssuer(ISSUER)
        .setAudience("xiuhua")
        .setExpirationTime("10m")
        .sign(new TextEncoder().encode(await exportSPKI(rsa.publicKey))),
    "that was changed": async () => {
      const [head, , signature] = (await token()).split(".")
      return `${head}.${part({ sub: "u", iss: ISSUER, aud: "xiuhua", exp: now() + 600, roles: ["administrator"] })}.${signature}`
    },
    "that is none": () => "abc",
    "that is empty": () => "",
    "that is endless": () => "a".repeat(10_000)
  }
  it.each(Object.keys(refused))("%s", async (name) => {
    const { headers, json, status } = await me(await (refused[name] as () => Promise<string> | string)())
    // Why is nobody's business.
    expect([status, json.code, headers.get("www-authenticate")]).toEqual([
      401,
      "unauthenticated",
      'Bearer realm="xiuhua"'
    ])
    expect(json.detail).toBe("请在 Authorization 头中给出有效的 Bearer 令牌")
  })

  it("no token, or another scheme", async () => {
    expect((await server.get("/api/v1/me", { as: null })).status).toBe(401)
    for (const authorization of ["Basic dTpw", "Bearer", "bearer", `Token ${await token()}`])
      expect((await server.get("/api/v1/me", { authorization })).status).toBe(401)
  })

  it("a clock that is a little off is allowed for, and no more", async () => {
    expect((await me(await token({ expires: -3 }))).status).toBe(200)
    expect((await me(await token({ expires: -8 }))).status).toBe(401)
  })

  it("an algorithm that is not on the list of the server", async () => {
    const strict = await startServer({ verifier: verifierOf({ ...trust, keys: { keys }, algorithms: ["ES256"] }) })
    const ask = async (bearer: string) => (await strict.get("/api/v1/me", { authorization: `Bearer ${bearer}` })).status
    expect([await ask(await token({ key: ec })), await ask(await token())]).toEqual([200, 401])
  })
})

describe("the keys of the issuer", () => {
  it("that cannot be had is not the caller's fault", async () => {
    const nowhere = await startServer({ verifier: verifierOf({ ...trust, keys: { url: "http://127.0.0.1:1/keys" } }) })
    const { headers, json, status } = await nowhere.get("/api/v1/me", { authorization: `Bearer ${await token()}` })
    expect([status, json.code, json.retryable, headers.get("retry-after")]).toEqual([503, "unavailable", true, "1"])
  })

  it("that are withdrawn count no longer", async () => {
    const local = await startServer({ verifier: verifierOf({ ...trust, keys: { keys: { keys: [ec.jwk] } } }) })
    expect((await local.get("/api/v1/me", { authorization: `Bearer ${await token()}` })).status).toBe(401)
    served = { keys: [] }
  })
})

describe("the demo issuer", () => {
  it("works for trying out and refuses in production", async () => {
    const key = await Effect.runPromise(newDemoKey)
    const options = { environment: "production", seconds: 60 } as const
    const issued = await Effect.runPromise(Effect.flip(issueToken(key, somebody("officer"), options)))
    expect(issued._tag).toBe("NotInProduction")
    const trusted = await Effect.runPromise(
      Effect.flip(demoTrust(key, { environment: "production", tenants: [TENANT] }))
    )
    expect(trusted._tag).toBe("NotInProduction")
    const believed = await Effect.runPromise(demoTrust(key, { environment: "development", tenants: [TENANT] }))
    // What the server holds cannot sign.
    expect(JSON.stringify(believed)).not.toContain(key.d)
  })
})
