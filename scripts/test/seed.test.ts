/** 首用单位清单: each of the 138 rows has a home that exists, and data in the synthetic year or a reason to be none. */
import { seedRows } from "@xiuhua/testkit"
import { describe, expect, it } from "vitest"
import { homeless, homesWithoutData, rowsWithoutData } from "../seed.ts"

describe("the rows of the first user's article", () => {
  it("are 138, each once, none of them without a name", () => {
    expect(seedRows.map(({ number }) => number)).toEqual(Array.from({ length: 138 }, (_, at) => at + 1))
    expect(new Set(seedRows.map(({ name }) => name)).size).toBe(138)
  })

  it("name nothing that does not exist", () => {
    expect(homeless()).toEqual([])
  })

  it("have data in the synthetic year", () => {
    expect(rowsWithoutData()).toEqual([])
    // Owed only where a place sets hours for the network academy.
    expect(homesWithoutData()).toEqual(["21: indicator pty.training.network"])
  })

  it("stay narrative where they are rhetoric: R14.5 no slogan becomes a number", () => {
    const told = seedRows.filter(({ homes }) => homes.every(({ of }) => of === "narrative"))
    expect(told.map(({ number }) => number)).toEqual([
      1, 8, 10, 13, 30, 37, 38, 39, 50, 51, 52, 56, 61, 62, 63, 70, 71, 80, 82, 83, 86, 104, 110, 111, 120, 132, 136
    ])
  })
})
