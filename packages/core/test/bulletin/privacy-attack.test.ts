/**
 * 推断攻击: somebody collects everything that is printed of a year — the bulletin and its errata, in every format, by branch and by
 * team — and tries to find out how few did something, or did not. He knows how it is done, which branches did not change between
 * two prints and, in every other world, how many members each branch has. He reads texts only.
 */
import {
  annualBulletin,
  type Disclosure,
  type PersonCell,
  type PersonTable,
  type PublishedFigure,
  publish,
  textOf,
  toHtml,
  toJson,
  toMarkdown
} from "@xiuhua/core/bulletin"
import { plainDate } from "@xiuhua/core/calendar"
import { describe, expect, it } from "vitest"
import { forever, law, nowhere } from "../party/study-fixture.ts"
import { type Fact, isSpanned, rangeOf } from "./linear.ts"

const K = 5
const VERSIONS = 2
const BRANCHES = ["一支部", "二支部", "三支部", "四支部"]
const TEAMS = ["甲队", "乙队"]
const period = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") }

/** Whole numbers from a seed, for trials that can be repeated. */
const sequence = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Chance = ReturnType<typeof sequence>

/** Members of a branch and a team: those who came, and those who did not. */
interface Cell {
  readonly branch: string
  readonly team: string
  readonly came: boolean
  readonly members: number
}
type World = ReadonlyArray<Cell>

const worldOf = (next: Chance): World => {
  const branches = BRANCHES.slice(0, 2 + next(3))
  return branches.flatMap((branch) => {
    const scale = next(3) === 0 ? 3 : 12
    return TEAMS.flatMap((team) =>
      [true, false].map((came) => ({ branch, team, came, members: next(came ? scale : Math.ceil(scale / 2)) }))
    )
  })
}
/** Somebody was entered wrongly: in one branch members who came had not, or the other way round, or some more are found. */
const corrected = (world: World, next: Chance): World => {
  const branch = world[next(world.length)]?.branch
  return world.map((cell) =>
    cell.branch === branch ? { ...cell, members: Math.max(0, cell.members + next(8) - 2) } : cell
  )
}

const sum = (world: World, of: (cell: Cell) => boolean): number =>
  world.filter(of).reduce((total, { members }) => total + members, 0)
const percent = (counted: number, persons: number) =>
  persons === 0 ? "—" : `${(Math.round((counted * 10_000) / persons) / 100).toFixed(2).replace(/\.00$/u, "")}%`

const rates = { indicator: "pty.study.member", label: { zh: "党员学时达标率", en: "" }, form: "rate" } as const
const counts = { indicator: "gov.staff.count", label: { zh: "在册队伍", en: "" }, form: "count" } as const
type Measure = typeof rates | typeof counts

const tableOf = (world: World, measure: Measure, by: "branch" | "team"): PersonTable => {
  const cellOf = (key: string, isIn: (cell: Cell) => boolean): PersonCell => {
    const [persons, counted] = [sum(world, isIn), sum(world, (cell) => isIn(cell) && cell.came)]
    return measure.form === "count"
      ? { key, persons, counted: 0, text: `${persons}人` }
      : { key, persons, counted, text: percent(counted, persons) }
  }
  const keys = [...new Set(world.map((cell) => cell[by]))]
  return {
    ...measure,
    period,
    by,
    provisional: false,
    whole: cellOf("", () => true),
    groups: keys.map((key) => cellOf(key, (cell) => cell[by] === key))
  }
}

/** Decides what of a table is printed. */
type Publisher = (log: Array<Disclosure>, table: PersonTable) => PublishedFigure

const careful: Publisher = (log, table) => {
  const { disclosure, figure } = publish(law, log, table)
  log.push(disclosure)
  return figure
}
const figureWith = (table: PersonTable, textFor: (cell: PersonCell) => string): PublishedFigure =>
  ({
    ...table,
    cite: null,
    ruleVersion: null,
    text: table.whole.text,
    withheld: null,
    groups: table.groups.map((cell) => ({ key: cell.key, text: textFor(cell) })),
    groupsWithheld: null
  }) as unknown as PublishedFigure
/** Prints everything. */
const careless: Publisher = (_, table) => figureWith(table, ({ text }) => text)
/** Hides what is small and nothing besides: the whole gives it away. */
const naive: Publisher = (_, table) =>
  figureWith(table, ({ counted, persons, text }) => {
    const isSmall = (one: number) => one > 0 && one < K
    if (table.form === "count") return isSmall(persons) ? `<${K}` : text
    return [persons, counted, persons - counted].some(isSmall) ? "—" : text
  })

/** The sentences of a printed bulletin, taken from each of its formats; they must say the same. */
const readIn = (figures: ReadonlyArray<PublishedFigure>): ReadonlyArray<string> => {
  const bulletin = annualBulletin({
    locality: nowhere,
    period,
    asOf: forever,
    synthetic: true,
    values: [],
    published: figures,
    evidence: () => []
  })
  const json = JSON.parse(JSON.stringify(toJson(bulletin))) as typeof bulletin
  const said = json.sections.flatMap(({ sentences }) => sentences.map(textOf))
  const markdown = toMarkdown(bulletin).replace(/\*\*|\\|〔\d+〕/gu, "")
  const page = toHtml(bulletin)
    .replace(/<sup>.*?<\/sup>|<[^>]+>/gu, "")
    .replaceAll("&lt;", "<")
  for (const sentence of said) {
    expect(markdown).toContain(sentence)
    expect(page).toContain(sentence)
  }
  return said
}

/** What the attacker knows of one print: the sentences, and which version of the world they are about. */
interface Print {
  readonly version: number
  readonly by: "branch" | "team"
  readonly sentences: ReadonlyArray<string>
}

/** Everything that is printed of a year: by branch, by team, and again after each correction. */
const printed = (worlds: ReadonlyArray<World>, publisher: Publisher, next: Chance): ReadonlyArray<Print> => {
  const log: Array<Disclosure> = []
  return worlds.flatMap((world, version) =>
    (["branch", "team"] as const).map((by) => {
      const order: ReadonlyArray<Measure> = next(2) === 0 ? [rates, counts] : [counts, rates]
      const figures = order.map((measure) => publisher(log, tableOf(world, measure, by)))
      return { version, by, sentences: readIn(figures) }
    })
  )
}

/** The unknowns: the members of each cell in each version. */
const unknowns = (worlds: ReadonlyArray<World>) =>
  worlds.flatMap((world, version) => world.map((cell) => ({ ...cell, version })))
type Unknown = ReturnType<typeof unknowns>[number]

const vector = (all: ReadonlyArray<Unknown>, of: (one: Unknown) => boolean): ReadonlyArray<number> =>
  all.map((one) => (of(one) ? 1 : 0))
const minus = (a: ReadonlyArray<number>, b: ReadonlyArray<number>, times = 1) =>
  a.map((one, at) => one - times * (b[at] as number))

/** What one sentence says of one group or the whole. */
const said = (
  sentences: ReadonlyArray<string>,
  { label }: Measure
): ReadonlyArray<readonly [key: string, text: string]> => {
  const sentence = sentences.find((one) => one.startsWith(label.zh))
  const [, whole = "—", groups = ""] = /^\D+?(<?[\d.]+(?:%以上|%|人)?|—)(?:（(.*)）)?。$/u.exec(sentence ?? "") ?? []
  return [
    ["", whole],
    ...groups.split("，").flatMap((group) => {
      const [, key, text] = /^(\D+?)(<?\d.*|—)$/u.exec(group) ?? []
      return key === undefined || text === undefined ? [] : [[key, text] as const]
    })
  ]
}

/** How far a printed rate may be off. */
const HALF = 0.005

/** What the attacker knows: `plain` is what is printed, `aware` also what follows from how it is done. */
const knowledge = (worlds: ReadonlyArray<World>, prints: ReadonlyArray<Print>, knowsRoster: boolean) => {
  const all = unknowns(worlds)
  const prior: Array<Fact> = []
  worlds.forEach((world, version) => {
    for (const branch of new Set(world.map((cell) => cell.branch))) {
      const size = vector(all, (one) => one.branch === branch && one.version === version)
      if (knowsRoster) prior.push({ coefficients: size, is: "=", value: sum(world, (cell) => cell.branch === branch) })
      const before = worlds[version - 1]?.filter((cell) => cell.branch === branch)
      const same = world.filter((cell) => cell.branch === branch)
      if (before === undefined || JSON.stringify(before) !== JSON.stringify(same)) continue
      for (const { came, team } of same) {
        const cellIn = (of: number) =>
          vector(all, (one) => one.branch === branch && one.team === team && one.came === came && one.version === of)
        prior.push({ coefficients: minus(cellIn(version), cellIn(version - 1)), is: "=", value: 0 })
      }
    }
  })
  const plain = [...prior]
  const aware = [...prior]
  const both = (fact: Fact) => {
    plain.push(fact)
    aware.push(fact)
  }
  for (const measure of [counts, rates] as const) {
    for (const { by, sentences, version } of prints) {
      for (const [key, text] of said(sentences, measure)) {
        const isIn = (one: Unknown) => one.version === version && (key === "" || one[by] === key)
        const persons = vector(all, isIn)
        const came = vector(all, (one) => isIn(one) && one.came)
        const rest = minus(persons, came)
        if (text.startsWith("<")) {
          aware.push({ coefficients: persons, is: ">=", value: 1 }, { coefficients: persons, is: "<=", value: K - 1 })
        } else if (text.endsWith("人")) {
          both({ coefficients: persons, is: "=", value: Number.parseInt(text, 10) })
        } else if (text.endsWith("%以上")) {
          const floor = Number.parseInt(text, 10) / 100
          both({ coefficients: minus(came, persons, floor), is: ">=", value: 0 })
          aware.push({ coefficients: rest, is: ">=", value: 1 }, { coefficients: rest, is: "<=", value: K - 1 })
        } else if (text.endsWith("%")) {
          const rate = Number.parseFloat(text)
          const [few, many] = rangeOf(aware, persons)
          const fitting: Array<readonly [persons: number, came: number]> = []
          for (let size = few; size <= Math.min(many, few + 60); size++) {
            const counted = Math.round((rate * size) / 100)
            if (size > 0 && percent(counted, size) === text) fitting.push([size, counted])
          }
          const [only, another] = fitting
          if (only !== undefined && another === undefined && many <= few + 60) {
            both({ coefficients: persons, is: "=", value: only[0] })
            both({ coefficients: came, is: "=", value: only[1] })
          } else {
            both({ coefficients: minus(came, persons, (rate + HALF) / 100), is: "<=", value: 0 })
            both({ coefficients: minus(came, persons, (rate - HALF) / 100), is: ">=", value: 0 })
          }
        } else if (measure.form === "count" && key !== "") {
          aware.push({ coefficients: persons, is: ">=", value: K })
        }
      }
    }
  }
  return { all, prior, plain, aware }
}

interface Found {
  readonly what: string
  readonly how: "spanned" | "exact" | "bounded"
}

/** Every small number that the attacker finds out. */
const attack = (
  worlds: ReadonlyArray<World>,
  prints: ReadonlyArray<Print>,
  knowsRoster: boolean
): ReadonlyArray<Found> => {
  const { all, aware, plain, prior } = knowledge(worlds, prints, knowsRoster)
  const found: Array<Found> = []
  worlds.forEach((world, version) => {
    const groups: ReadonlyArray<readonly [string, (cell: Cell) => boolean]> = [
      ["all", () => true],
      ...[...new Set(world.map(({ branch }) => branch))].map(
        (key) => [key, (cell: Cell) => cell.branch === key] as const
      ),
      ...TEAMS.map((key) => [key, (cell: Cell) => cell.team === key] as const),
      ...world.map(
        ({ branch, team }) =>
          [`${branch}${team}`, (cell: Cell) => cell.branch === branch && cell.team === team] as const
      )
    ]
    for (const [name, isIn] of groups) {
      for (const came of [true, false, null]) {
        const isMeant = (cell: Cell) => isIn(cell) && (came === null || cell.came === came)
        const value = sum(world, isMeant)
        if (value === 0 || value >= K) continue
        const target = vector(all, (one) => one.version === version && isMeant(one))
        const what = `${name} ${came === null ? "are" : came ? "came" : "stayed away"} ${value} (${version})`
        if (isSpanned(prior, target)) continue
        if (isSpanned(aware, target)) found.push({ what, how: "spanned" })
        const [least, most] = rangeOf(aware, target)
        if (least === most) found.push({ what, how: "exact" })
        if (rangeOf(plain, target)[1] < K && rangeOf(prior, target)[1] >= K) found.push({ what, how: "bounded" })
      }
    }
  })
  return found
}

const trials = (publisher: Publisher, seed: number, count: number) => {
  const next = sequence(seed)
  const reached = { figures: 0, floors: 0, groups: 0, hidden: 0, small: 0 }
  const all = Array.from({ length: count }, (_, trial) => {
    const worlds = [worldOf(next)]
    while (worlds.length < VERSIONS) worlds.push(corrected(worlds.at(-1) as World, next))
    const prints = printed(worlds, publisher, next)
    const text = prints.flatMap(({ sentences }) => sentences).join("")
    reached.figures += prints.flatMap(({ sentences }) => sentences).length
    reached.floors += text.split("以上").length - 1
    reached.groups += text.split("（").length - 1
    reached.hidden += text.split(/—|<5/u).length - 1
    reached.small += worlds.flat().filter(({ members }) => members > 0 && members < K).length
    return attack(worlds, prints, trial % 2 === 0)
  })
  return { all, reached }
}

describe("everything that is printed of a year, put together", () => {
  it("gives no small number away: neither by adding and subtracting, nor by bounds, nor by trying whole numbers", () => {
    const { all, reached } = trials(careful, 11, 200)
    expect(all.flat()).toEqual([])
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(20)
  })

  it("two figures over the same members do not explain each other", () => {
    const of = (branch: string, came: number, away: number): World => [
      { branch, team: "甲队", came: true, members: came },
      { branch, team: "甲队", came: false, members: away }
    ]
    // Of the second branch 54.55% came, so it has 11 or 22 members: and the first, which is hidden with it, has three.
    const world = [...of("一支部", 2, 1), ...of("二支部", 6, 5), ...of("三支部", 16, 4)]
    const both = (publisher: (measure: Measure) => PublishedFigure) => [
      { version: 0, by: "branch" as const, sentences: readIn([counts, rates].map(publisher)) }
    ]
    const log: Array<Disclosure> = []
    expect(
      attack(
        [world],
        both((measure) => careful(log, tableOf(world, measure, "branch"))),
        false
      )
    ).toEqual([])
    const apart = both((measure) => careful([], tableOf(world, measure, "branch")))
    expect(attack([world], apart, false)).toContainEqual({ what: "一支部 are 3 (0)", how: "exact" })
  })

  it("the same attack finds somebody where everything is printed", () => {
    const { all } = trials(careless, 11, 12)
    expect(all.filter((found) => found.length > 0).length).toBeGreaterThan(9)
    expect(new Set(all.flat().map(({ how }) => how))).toEqual(new Set(["spanned", "exact", "bounded"]))
  })

  it("and where only the small numbers themselves are hidden", () => {
    const { all } = trials(naive, 11, 12)
    expect(all.filter((found) => found.length > 0).length).toBeGreaterThan(6)
  })
})
