import { globSync } from "node:fs"
import { join } from "node:path"
import { checkParameter, inForce, lawOf, nationalParameters } from "@xiuhua/core/regulation"
import { Option } from "effect"
import { describe, expect, it } from "vitest"
import { parametersIn, sweepDays, timeSweep } from "../time-sweep.ts"
import * as place from "./nowhere.ts"

const source = join(import.meta.dirname, "../../src")
const modules = await Promise.all(
  globSync("*/index.ts", { cwd: source }).map((file): Promise<object> => import(join(source, file)))
)
const core = parametersIn(modules)
const local = [
  ...parametersIn([place]),
  ...place.layers.flatMap(({ parameters }) => parameters),
  ...Object.values(place.nowhere.targets)
]

describe("the time sweep", () => {
  it("finds every parameter that core exports; those of the law itself are in the national list", async () => {
    expect(modules.length).toBeGreaterThan(8)
    const ofTheLaw = parametersIn([await import(join(source, "regulation/index.ts"))])
    expect(new Set(ofTheLaw)).toEqual(new Set(nationalParameters))
    expect(core).toEqual(expect.arrayContaining([...nationalParameters]))
    expect(new Set(core.map(({ id }) => id)).size).toBe(core.length)
    expect(core.every(({ id }) => /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/u.test(id))).toBe(true)
  })

  it("meets no gap and no overlap, and no parameter is faulty", () => {
    const { asked, problems } = timeSweep([...core, ...local])
    expect(problems).toEqual([])
    expect([...core, ...local].flatMap(checkParameter)).toEqual([])
    expect(asked).toBeGreaterThan(44 * (core.length + local.length))
  })

  it("the law of the place answers on all of those days, and says nothing that no level says", () => {
    const law = lawOf(place.nowhere, [...nationalParameters, place.litterFine])
    const reached = { answered: 0, silent: 0, clash: 0 }
    for (const id of law.ids) {
      const sources = [...core, ...local].filter((parameter) => parameter.id === id)
      for (const day of sources.flatMap(sweepDays)) {
        const found = law.value(id, day)
        const said = sources.flatMap((parameter) => Option.toArray(inForce(parameter, day)))
        if (Option.isNone(found)) expect([id, day, said]).toEqual([id, day, []])
        else expect(said).toContain(found.value.dated)
        reached[Option.isNone(found) ? "silent" : "answered"]++
        if (Option.isSome(found) && found.value.clash.length > 0) reached.clash++
      }
    }
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(50)
  })
})
