/** The access table: printed, complete, and what every role is answered for every operation. */
import {
  accessTable,
  type Grant,
  nationalAccess,
  type Role,
  roleIds,
  roles,
  row,
  visibility
} from "@xiuhua/bureau/access"
import { describe, expect, it } from "vitest"
import { nationalSeparations } from "../../src/access/separation.ts"
import { nationalEvents } from "./events.ts"

const { table } = nationalAccess
const marks: Readonly<Record<Grant, string>> = { allow: "✓", "own-unit": "own", deny: "·" }

/** As people read it: a line an operation, a column a role. */
const printed = (): string => {
  const lines = table.rows.map(({ operation }) => [
    operation,
    ...roleIds.map((role) => marks[table.grant([role], operation)])
  ])
  const heading = ["operation", ...roleIds]
  const width = (at: number) => Math.max(...[heading, ...lines].map((cells) => cells[at]?.length ?? 0))
  const text = (cells: ReadonlyArray<string>) =>
    cells
      .map((cell, at) => cell.padEnd(width(at)))
      .join("  ")
      .trimEnd()
  const sees = roleIds.map((role) => `${role.padEnd(16)}  ${Object.entries(visibility[role]).flat().join(" ")}`)
  return `${[heading, ...lines].map(text).join("\n")}\n\n${sees.join("\n")}\n`
}

describe("the access table", () => {
  it("is this one", () => expect(printed()).toMatchFileSnapshot("../golden/access-table.txt"))

  it("names every role in both languages", () => {
    for (const role of roleIds) expect(roles[role].zh.length * roles[role].en.length).toBeGreaterThan(0)
  })

  it("answers with the most that one of several roles may", () => {
    const operation = "command/problem/VerifyProblem"
    expect(table.grant(["station-handler"], operation)).toBe("deny")
    expect(table.grant(["station-handler", "inspector"], operation)).toBe("own-unit")
    expect(table.grant(["inspector", "administrator"], operation)).toBe("allow")
    expect(table.grant([], operation)).toBe("deny")
  })

  it("denies everybody, the administrator too, what it does not name", () => {
    for (const role of roleIds) expect(table.grant([role], "command/problem/SomethingNew")).toBe("deny")
    expect(table.needs("command/problem/SomethingNew")).toEqual([])
  })

  it("refuses to say an operation twice", () => {
    expect(() => accessTable([row("a", {}), row("a", { allow: ["public"] })])).toThrow("a stands in it twice")
  })

  it("keeps the public out of everything but the law and what is published", () => {
    expect(
      table.rows.filter(({ operation }) => table.grant(["public"], operation) !== "deny").map((one) => one.operation)
    ).toEqual(["publicCases", "computeLimit", "explainRule", "explainVote", "parametersOn"])
  })

  it("lets nobody but administrators both mend and check", () => {
    const pairs = [
      ["command/problem/ReplyProblem", "command/problem/VerifyProblem"],
      ["command/report/DisposeReport", "command/report/VerifyReport"],
      ["command/penalty-case/CollectEvidence", "command/penalty-case/DecidePenalty"],
      ["command/penalty-case/CollectEvidence", "command/penalty-case/ReviewLegally"]
    ] as const
    const both = (role: Role) =>
      pairs.filter(([one, other]) => table.grant([role], one) !== "deny" && table.grant([role], other) !== "deny")
    for (const role of roleIds) expect(both(role).length, role).toBe(role === "administrator" ? pairs.length : 0)
  })
})

describe("the separations", () => {
  it("name events and commands that exist", () => {
    for (const { aggregate, commands, did, named } of nationalSeparations) {
      for (const command of commands)
        expect(table.needs(`command/${aggregate}/${command}`).length, command).toBeGreaterThan(0)
      for (const event of did) expect(Object.keys(nationalEvents[aggregate]), event).toContain(event)
      for (const [event, fields] of Object.entries(named)) {
        for (const field of fields) expect(nationalEvents[aggregate][event] ?? [], `${event}.${field}`).toContain(field)
      }
    }
  })
})
