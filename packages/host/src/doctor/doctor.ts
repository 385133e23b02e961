/** 体检 — looks at everything that a bureau needs of its machine and its settings, and says what to do. Changes nothing. */
import { dirname } from "node:path"
import { Effect, Result } from "effect"
import { catalogueAt } from "../places.ts"
import { settingsOf } from "../settings.ts"
import type { SetupFailure } from "../setup-failure.ts"
import type { DatabaseChoice } from "../storage.ts"
import { type Check, checkOf, same } from "./check.ts"
import { checkDatabase } from "./database.ts"
import { checkClock, checkDisk, checkNode, checkTerminal, type Machine } from "./machine.ts"

export interface Examination {
  readonly machine: Machine
  readonly database: Omit<DatabaseChoice, "create">
  readonly locality: string
  readonly tenant: string | undefined
}

const tokens = checkOf("tokens", "令牌", "Tokens")

const checkTokens = ({ env }: Machine, database: string): Effect.Effect<Check> =>
  Effect.map(Effect.result(settingsOf({ ...env, XIUHUA_DB: database })), (settings) => {
    if (Result.isFailure(settings)) {
      const { en, zh } = settings.failure
      return tokens(
        "fail",
        { zh, en },
        { zh: "见 docs/how-to/run-the-server.md", en: "See docs/how-to/run-the-server.md" }
      )
    }
    const { environment, issuer } = settings.success
    return issuer === null
      ? tokens("ok", { zh: "演示签发，只供开发", en: "Demo issuer, for development only" })
      : tokens("ok", same(`${environment}: ${issuer.issuer}`))
  })

/** Every check, in the order in which they are told. */
export const examine = ({
  database,
  locality,
  machine,
  tenant
}: Examination): Effect.Effect<ReadonlyArray<Check>, SetupFailure> =>
  Effect.gen(function* () {
    const catalogue = yield* catalogueAt(locality)
    const { checks, lastRecordedAt } = yield* checkDatabase(
      { ...database, create: false },
      catalogue,
      tenant ?? catalogue.locality.areaCode
    )
    const { resolve, url } = database
    const folder = url.startsWith("sqlite:") ? dirname(resolve(url.slice("sqlite:".length))) : process.cwd()
    return [
      checkNode(machine),
      ...checks,
      checkClock(machine, lastRecordedAt),
      yield* Effect.promise(() => checkDisk(folder)),
      yield* checkTokens(machine, url),
      checkTerminal(machine)
    ]
  })
