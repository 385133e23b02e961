import { deepStrictEqual, ok, strictEqual } from "node:assert/strict"
import { plainDate } from "@xiuhua/core/calendar"
import { isPersonRef } from "@xiuhua/core/ledger"
import { type Person, PersonErased, PersonStore } from "@xiuhua/core/ports"
import { Effect, Exit } from "effect"
import { TestClock } from "effect/testing"
import { add, clerk, erase, get, mint, person, put } from "./person-fixture.ts"
import { once, type Requirement } from "./requirement.ts"

const long = (length: number) => "𠮷".repeat(length / 2)

const expired = (on: string, tenant = "a") => PersonStore.use((store) => store.expired(tenant, plainDate(on)))

/** What putting, reading, keeping and erasing must do. */
export const personWrites: ReadonlyArray<Requirement<PersonStore>> = [
  {
    id: "PS-01",
    text: "reads back what was put, to the last character",
    check: once(
      Effect.gen(function* () {
        const written: ReadonlyArray<Person> = [
          person(),
          person({ name: 'O’Brien "乙"\n%_\'; --', phone: "+86 100-0000-0000", keepUntil: plainDate("2199-12-31") }),
          person({ name: long(100), identityNumber: long(40), phone: long(40), address: long(200) }),
          person({ kind: "representative", identityNumber: null, phone: null, address: null }),
          person({ kind: "staff", name: "é", identityNumber: null, phone: null, address: null })
        ]
        for (const who of written) {
          const ref = yield* add(who)
          deepStrictEqual(yield* get(ref), { _tag: "Known", person: who })
        }
      })
    )
  },
  {
    id: "PS-02",
    text: "keeps tenants apart, under one reference too",
    check: once(
      Effect.gen(function* () {
        const due = { keepUntil: plainDate("2022-01-01") }
        const ref = yield* add(person({ name: "甲", ...due }), "a")
        deepStrictEqual(yield* get(ref, "b"), { _tag: "Unknown" })
        deepStrictEqual(yield* expired("2023-01-01", "b"), [])
        yield* put(ref, person({ name: "乙", ...due }), "b")
        yield* erase([ref], "purpose-done", "b")
        deepStrictEqual(yield* get(ref, "a"), { _tag: "Known", person: person({ name: "甲", ...due }) })
        deepStrictEqual(yield* expired("2023-01-01", "a"), [ref])
        strictEqual((yield* get(ref, "b"))._tag, "Erased")
      })
    )
  },
  {
    id: "PS-03",
    text: "mints references that are well-formed and never the same",
    check: once(
      Effect.gen(function* () {
        const refs = yield* Effect.replicateEffect(mint, 500)
        strictEqual(new Set(refs).size, 500)
        ok(refs.every((ref) => isPersonRef(ref)))
        deepStrictEqual(yield* get(refs[0] as (typeof refs)[number]), { _tag: "Unknown" })
      })
    )
  },
  {
    id: "PS-04",
    text: "a put takes the place of the whole person, also with less",
    check: once(
      Effect.gen(function* () {
        const ref = yield* add(person({ keepUntil: plainDate("2022-01-01") }))
        const less = person({ name: "乙某", identityNumber: null, phone: null, address: null })
        yield* put(ref, less)
        deepStrictEqual(yield* get(ref), { _tag: "Known", person: less })
      })
    )
  },
  {
    id: "PS-05",
    text: "erasing leaves a tombstone that says when and why, and nobody else is touched",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        const [one, two, three] = [yield* add(), yield* add(), yield* add(person({ name: "丙某" }))]
        yield* TestClock.setTime(2_000)
        const tombstone = { erasedAt: 2_000, ground: "consent-withdrawn" } as const
        deepStrictEqual(yield* erase([one, two], "consent-withdrawn"), [tombstone, tombstone])
        deepStrictEqual(yield* get(one), { _tag: "Erased", tombstone })
        deepStrictEqual(yield* get(two), { _tag: "Erased", tombstone })
        deepStrictEqual(yield* get(three), { _tag: "Known", person: person({ name: "丙某" }) })
      })
    )
  },
  {
    id: "PS-06",
    text: "erasing again answers with the first tombstone; erasing nobody leaves none",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        const ref = yield* add()
        const nobody = yield* mint
        const first = yield* erase([ref], "term-ended")
        yield* TestClock.setTime(9_000)
        deepStrictEqual(first, [{ erasedAt: 1_000, ground: "term-ended" }])
        deepStrictEqual(yield* erase([nobody, ref, ref], "other-law"), [null, first[0], first[0]])
        deepStrictEqual(yield* get(nobody), { _tag: "Unknown" })
        yield* put(nobody)
        strictEqual((yield* get(nobody))._tag, "Known")
        deepStrictEqual(yield* erase([]), [])
      })
    )
  },
  {
    id: "PS-07",
    text: "refuses to put anybody under an erased reference",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        const ref = yield* add()
        yield* erase([ref], "unlawful-handling")
        const refused = yield* Effect.flip(put(ref))
        ok(refused instanceof PersonErased)
        deepStrictEqual([refused.ref, refused.erasedAt, refused.ground], [ref, 1_000, "unlawful-handling"])
        strictEqual((yield* get(ref))._tag, "Erased")
      })
    )
  },
  {
    id: "PS-08",
    text: "names whose retention has ended: the day after the last one, in order, and nobody erased or without a term",
    check: once(
      Effect.gen(function* () {
        const kept = (day: string | null) => add(person({ keepUntil: day === null ? null : plainDate(day) }))
        const early = [yield* kept("2022-02-28"), yield* kept("2021-12-31"), yield* kept("2022-01-01")]
        const late = yield* kept("2022-03-01")
        yield* kept(null)
        deepStrictEqual(yield* expired("2022-03-01"), early.toSorted())
        deepStrictEqual(yield* expired("2022-03-02"), [...early, late].toSorted())
        yield* erase(early, "term-ended")
        yield* put(late, person())
        deepStrictEqual(yield* expired("2199-12-31"), [])
      })
    )
  },
  {
    id: "PS-09",
    text: "keeps persons, tombstones and audit over a restart if it says it is durable, and only then",
    check: (open) =>
      Effect.gen(function* () {
        const before = Effect.gen(function* () {
          const [known, erased] = [yield* add(), yield* add()]
          yield* erase([erased])
          return { known, erased }
        })
        const { erased, known } = yield* Effect.provide(before, open())
        const after = Effect.gen(function* () {
          const store = yield* PersonStore
          const { durable } = store.supports
          strictEqual((yield* store.audit("a", known)).length, durable ? 1 : 0)
          strictEqual((yield* get(known))._tag, durable ? "Known" : "Unknown")
          strictEqual((yield* get(erased))._tag, durable ? "Erased" : "Unknown")
        })
        yield* Effect.provide(after, open())
      })
  },
  {
    id: "PS-10",
    text: "of puts and an erasure at the same time none brings the person back",
    check: once(
      Effect.gen(function* () {
        const store = yield* PersonStore
        const ref = yield* add()
        const names = Array.from({ length: 10 }, (_, n) => person({ name: `第${n}` }))
        const writers = names.map((who) => Effect.exit(store.put("a", ref, who, clerk)))
        const eraser = Effect.exit(Effect.asVoid(erase([ref])))
        const exits = yield* Effect.all([...writers.slice(0, 5), eraser, ...writers.slice(5)], {
          concurrency: "unbounded"
        })
        ok(Exit.isSuccess(exits[5] as (typeof exits)[number]))
        strictEqual((yield* get(ref))._tag, "Erased")
        strictEqual((yield* Effect.flip(put(ref)))._tag, "PersonErased")
      })
    )
  }
]
