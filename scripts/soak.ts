/**
 * 长时间试验 — what no test run has time for: hundreds of kills, a server that is restarted under its writers, and proof that a
 * commit waits for the disk.
 *
 *     node --conditions=@xiuhua/source scripts/soak.ts [sqlite|postgres|mariadb|fdatasync|restart|all] [kills]
 *
 * PostgreSQL: XIUHUA_TEST_PG, else one of its own; MariaDB: XIUHUA_TEST_MARIADB, else the one on this machine. `fdatasync` needs
 * strace. Ends with 1 when anything that was acknowledged is lost, or is there by halves.
 */
import { execFileSync, spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { plainDate } from "@xiuhua/core/calendar"
import { Store } from "@xiuhua/core/ports"
import { layer as mariadb } from "@xiuhua/storage-mariadb"
import { layer as postgres } from "@xiuhua/storage-postgres"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { killLoop, randomFrom, sampleKinds, survivors, writeUntilKilled } from "@xiuhua/testkit"
import { Effect, Fiber, Schedule } from "effect"
import { startPostgres } from "./postgres-server.ts"
import { mariadbUrl } from "./services.ts"

const [, , which = "all", kills = "200"] = process.argv
const root = join(import.meta.dirname, "..")
const folder = mkdtempSync(join(tmpdir(), "xiuhua-soak-"))
const kinds = sampleKinds
let isWrong = false

const say = (line: string) => process.stdout.write(`${line}\n`)
const wanted = (name: string) => which === "all" || which === name
const verdict = (name: string, wrong: ReadonlyArray<string>, rest: string) => {
  if (wrong.length > 0) isWrong = true
  say(`${name}: ${rest}; wrong: ${wrong.length === 0 ? "nothing" : wrong.slice(0, 5).join(", ")}`)
}
const program = (store: string) => join(root, `packages/storage/${store}/test/fixtures/write.ts`)

const killed = async (name: string, args: ReadonlyArray<string>, look: ReturnType<typeof sqlite>) => {
  const { acknowledged, wrong } = await killLoop({ program: program(name), args }, look, {
    kills: Number(kills),
    random: randomFrom(7, name),
    told: (kill) => say(`${name}: ${kill} kills`)
  })
  verdict(`${name}, kill -9`, wrong, `${kills} kills, ${acknowledged} commits acknowledged`)
}

/** How often a commit waits for the disk, counted by the kernel: one writer, one event a commit. */
const fdatasync = () => {
  const commits = 200
  const file = join(folder, "sync.sqlite")
  const trace = join(folder, "trace")
  const script = `
    import { Effect } from "effect"
    import { Store } from "@xiuhua/core/ports"
    import { plainDate } from "@xiuhua/core/calendar"
    import { layer } from "@xiuhua/storage-sqlite"
    const event = { type: "Noted", schemaVersion: 1, occurredOn: plainDate("2022-03-01"), data: "{}" }
    await Effect.runPromise(Effect.provide(Effect.flatMap(Store, (store) => Effect.forEach(Array.from({ length: ${commits} }, (_, n) => n), (n) =>
      store.commit({ tenant: "a", actor: "a", idempotencyKey: String(n), provenance: { source: "s", reliability: "synthetic" },
        appends: [{ stream: "case/" + n, expectedVersion: 0, events: [event] }], entries: [], corrections: [], settlements: [] }))), layer({ file: ${JSON.stringify(file)}, kinds: [] })))`
  execFileSync(
    "strace",
    [
      "-f",
      "-e",
      "trace=fdatasync,fsync",
      "-o",
      trace,
      process.execPath,
      "--conditions=@xiuhua/source",
      "--input-type=module",
      "-e",
      script
    ],
    { cwd: root }
  )
  const calls = readFileSync(trace, "utf8")
    .split("\n")
    .filter((line) => /f(data)?sync\(\d+/u.test(line)).length
  verdict("sqlite, fdatasync", calls >= commits ? [] : ["fewer than commits"], `${calls} calls for ${commits} commits`)
}

/** A server that is stopped and started again under its writers: each goes on by repeating what failed. */
const restart = async () => {
  const server = await startPostgres()
  const acknowledged = new Set<string>()
  const open = postgres({ url: server.url, kinds, connections: 8 })
  const writing = Effect.retry(
    writeUntilKilled("restart", (id) => acknowledged.add(id)),
    Schedule.spaced("300 millis")
  )
  const wrong = await Effect.runPromise(
    Effect.gen(function* () {
      const writer = yield* Effect.forkChild(writing)
      for (let turn = 0; turn < 5; turn++) {
        yield* Effect.sleep("2 seconds")
        yield* Effect.promise(server.restart)
      }
      yield* Effect.sleep("3 seconds")
      yield* Fiber.interrupt(writer)
      return yield* survivors(acknowledged)
    }).pipe(Effect.provide(open))
  )
  await server.stop()
  verdict("postgres, restarted", wrong, `5 restarts, ${acknowledged.size} commits acknowledged`)
}

/** Clocks that jump: recording time never goes backwards, whatever the machine says. */
const clockJumps = async () => {
  const event = { type: "Noted", schemaVersion: 1, occurredOn: plainDate("2022-03-01"), data: "{}" }
  const file = join(folder, "clock.sqlite")
  const times = ["2026-01-01", "2020-01-01", "2030-01-01", "2026-06-01"]
  for (const [n, time] of times.entries()) {
    const script = `
      import { Effect } from "effect"
      import { Store } from "@xiuhua/core/ports"
      import { layer } from "@xiuhua/storage-sqlite"
      Date.now = () => Date.parse(${JSON.stringify(time)})
      await Effect.runPromise(Effect.provide(Effect.flatMap(Store, (store) =>
        store.commit({ tenant: "a", actor: "a", idempotencyKey: ${JSON.stringify(time)}, provenance: { source: "s", reliability: "synthetic" },
          appends: [{ stream: "case/1", expectedVersion: ${n}, events: [${JSON.stringify(event)}] }], entries: [], corrections: [], settlements: [] })),
        layer({ file: ${JSON.stringify(file)}, kinds: [] })))`
    await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ["--conditions=@xiuhua/source", "--input-type=module", "-e", script], {
        cwd: root,
        stdio: "inherit"
      })
      child.on("close", (code) => (code === 0 ? resolve(undefined) : reject(new Error(`clock: ${code}`))))
    })
  }
  const events = await Effect.runPromise(
    Effect.provide(
      Effect.flatMap(Store, (store) => store.read("a", "case/1")),
      sqlite({ file, kinds: [] })
    )
  )
  const backwards = events.filter(({ recordedAt }, at) => recordedAt < (events[at - 1]?.recordedAt ?? 0))
  verdict(
    "sqlite, clock jumps",
    backwards.map(({ id }) => id),
    `${times.join(" → ")}, ${events.length} events`
  )
}

if (wanted("sqlite")) {
  const file = join(folder, "kills.sqlite")
  await killed("sqlite", [file], sqlite({ file, kinds }))
  await clockJumps()
}
if (wanted("fdatasync")) fdatasync()
if (wanted("postgres")) {
  const given = process.env["XIUHUA_TEST_PG"]
  const server = given === undefined ? await startPostgres() : { url: given, stop: async () => undefined }
  const schema = `soak_${process.pid}`
  await killed("postgres", [server.url, schema], postgres({ url: server.url, schema, kinds }))
  await server.stop()
}
if (wanted("restart")) await restart()
if (wanted("mariadb")) {
  const url = new URL(mariadbUrl.replace(/^mariadb:/u, "mysql:"))
  url.pathname = `/soak_${process.pid}`
  const address = url.href.replace(/^mysql:/u, "mariadb:")
  await killed("mariadb", [address], mariadb({ url: address, kinds }))
}
rmSync(folder, { recursive: true, force: true })
if (isWrong) process.exitCode = 1
