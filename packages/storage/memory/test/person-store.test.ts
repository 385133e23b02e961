import { addDays } from "@xiuhua/core/calendar"
import { personRefOf } from "@xiuhua/core/ledger"
import { type AuditLine, PersonStore } from "@xiuhua/core/ports"
import { conforms, hold, personStoreRequirements } from "@xiuhua/testkit"
import { Effect, Layer } from "effect"
import { describe, expect, it } from "vitest"
import { layer } from "../src/index.ts"

describe("storage-memory", () => conforms(it, personStoreRequirements, () => () => layer))

type Service = PersonStore["Service"]

const withAudit =
  (of: (lines: ReadonlyArray<AuditLine>) => ReadonlyArray<AuditLine>) =>
  (store: Service): Partial<Service> => ({ audit: (tenant, ref) => Effect.map(store.audit(tenant, ref), of) })

/** The right store with one thing wrong, and the requirements that must notice. */
const wrong: ReadonlyArray<{
  name: string
  spoil: (store: Service) => Partial<Service>
  caught: ReadonlyArray<string>
}> = [
  {
    name: "forgets the phone",
    spoil: (store) => ({
      put: (tenant, ref, person, access) => store.put(tenant, ref, { ...person, phone: null }, access)
    }),
    caught: ["PS-01", "PS-02", "PS-05", "PS-13"]
  },
  {
    name: "mixes tenants",
    spoil: (store) => ({
      put: (_, ref, person, access) => store.put("a", ref, person, access),
      get: (_, ref, access) => store.get("a", ref, access)
    }),
    caught: ["PS-02", "PS-15"]
  },
  {
    name: "mints one reference only",
    spoil: () => ({ mint: Effect.sync(() => personRefOf(new Uint8Array(16))) }),
    caught: ["PS-03", "PS-05", "PS-06", "PS-08", "PS-12", "PS-15"]
  },
  {
    name: "keeps what a later put leaves out",
    spoil: (store) => {
      const phones = new Map<string, string>()
      return {
        put: (tenant, ref, person, access) => {
          const phone = person.phone ?? phones.get(ref) ?? null
          if (phone !== null) phones.set(ref, phone)
          return store.put(tenant, ref, { ...person, phone }, access)
        }
      }
    },
    caught: ["PS-04", "PS-13"]
  },
  {
    name: "erases nothing",
    spoil: (store) => ({ erase: (_, refs, ground, access) => store.erase("elsewhere", refs, ground, access) }),
    caught: ["PS-02", "PS-05", "PS-06", "PS-07", "PS-08", "PS-10", "PS-12", "PS-13"]
  },
  {
    name: "erases the first only",
    spoil: (store) => ({
      erase: (tenant, refs, ground, access) => store.erase(tenant, refs.slice(0, 1), ground, access)
    }),
    caught: ["PS-05", "PS-06", "PS-08"]
  },
  {
    name: "gives always the same ground",
    spoil: (store) => ({ erase: (tenant, refs, _, access) => store.erase(tenant, refs, "other-law", access) }),
    caught: ["PS-05", "PS-06", "PS-07"]
  },
  {
    name: "says nothing when a put is refused",
    spoil: (store) => ({
      put: (tenant, ref, person, access) =>
        Effect.catchTag(store.put(tenant, ref, person, access), "PersonErased", () => Effect.void)
    }),
    caught: ["PS-07", "PS-10", "PS-13"]
  },
  {
    name: "ends retention a day early",
    spoil: (store) => ({
      expired: (tenant, on) => store.expired(tenant, on === "2199-12-31" ? on : addDays(on, 1))
    }),
    caught: ["PS-08"]
  },
  { name: "claims to be durable", spoil: () => ({ supports: { durable: true } }), caught: ["PS-09"] },
  {
    name: "reads without a line",
    spoil: withAudit((lines) => lines.filter(({ act }) => act !== "read")),
    caught: ["PS-11", "PS-14", "PS-15", "PS-16"]
  },
  {
    name: "forgets reads in vain",
    spoil: withAudit((lines) => lines.filter(({ act }) => act !== "missed")),
    caught: ["PS-12"]
  },
  {
    name: "forgets refusals",
    spoil: withAudit((lines) => lines.filter(({ act }) => act !== "refused")),
    caught: ["PS-13"]
  },
  {
    name: "lists the audit backwards",
    spoil: withAudit((lines) => lines.toReversed()),
    caught: ["PS-11", "PS-12", "PS-13", "PS-14", "PS-15"]
  },
  {
    name: "loses one of two reads at the same moment",
    spoil: withAudit((lines) => lines.filter(({ act, at }, n) => act !== lines[n + 1]?.act || at !== lines[n + 1]?.at)),
    caught: ["PS-11", "PS-16"]
  }
]

describe("the kit on wrong stores", () => {
  it.each(wrong)("a store that $name fails $caught", async ({ caught, spoil }) => {
    const open = () =>
      Layer.provide(
        Layer.effect(
          PersonStore,
          Effect.map(PersonStore, (store) => ({ ...store, ...spoil(store) }))
        ),
        layer
      )
    const failed: Array<string> = []
    for (const requirement of personStoreRequirements) {
      await hold(requirement, open).catch(() => failed.push(requirement.id))
    }
    expect(failed).not.toEqual([])
    expect(failed).toEqual(caught)
  })
  it("every requirement has a store that fails it", () => {
    const caught = new Set(wrong.flatMap((one) => one.caught))
    const untested = personStoreRequirements.map(({ id }) => id).filter((id) => !caught.has(id))
    expect(untested).toEqual([])
  })
})
