/** 执法文书目录: every step has its papers or a reason to have none, and each paper has a step. */
import {
  type CaseEvent,
  CompulsoryEnforcement,
  documentsFor,
  documentsOf,
  IllegalConstruction,
  missingDocuments,
  PenaltyCase,
  SummaryPenalty,
  statutoryDocuments
} from "@xiuhua/core/enforcement"
import { describe, expect, it } from "vitest"
import { cases, d } from "./fixture.ts"
import { ordinaryCase } from "./ordinary-case.ts"
import { courtCase, exemptCase, longCase, transferredCase } from "./other-cases.ts"
import { eventsOf } from "./walk.ts"

/** What is proved by papers elsewhere: those of the penalty case, and a ledger handed in. */
const paperless = ["CaseOpened", "SiteRecorded"]
const tags = new Set(
  [PenaltyCase, SummaryPenalty, CompulsoryEnforcement, IllegalConstruction]
    .flatMap(({ Event }) => Object.keys(Event.cases))
    .filter((tag) => !paperless.includes(tag))
)
const every = [ordinaryCase, longCase, courtCase, exemptCase, transferredCase].flatMap((commands) => eventsOf(commands))
const idsFor = (event: CaseEvent) => documentsFor(event).map(({ id }) => id)

describe("the catalogue of documents", () => {
  it("has permanent ids of its own, in kebab-case", () => {
    const ids = statutoryDocuments.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u)
  })

  it("names every step of every procedure", () => {
    const named = new Set(statutoryDocuments.flatMap(({ steps }) => steps.map(({ event }) => event as string)))
    expect([...tags].filter((tag) => !named.has(tag))).toEqual([])
    expect([...named].filter((tag) => !tags.has(tag))).toEqual([])
  })

  it("leaves no step of the worked cases without a paper", () => {
    expect(every.length).toBeGreaterThan(80)
    expect(every.filter((event) => documentsFor(event).length === 0)).toEqual([])
  })

  it("has none that no step asks for, and a decision to demolish only where that was decided", () => {
    expect(statutoryDocuments.filter(({ steps }) => steps.length === 0)).toEqual([])
    const [order] = statutoryDocuments.find(({ id }) => id === "demolition-decision")?.steps ?? []
    const decided = { _tag: "DecisionRecorded", measure: "demolish" } as CaseEvent
    expect(order?.needs(decided)).toBe(true)
    expect(order?.needs({ ...decided, measure: "confiscate" } as CaseEvent)).toBe(false)
  })

  it("numbers what goes out in the agency's name, never what stays in the file", () => {
    const numbered = statutoryDocuments.filter((one) => one.numbered)
    expect(numbered.length).toBeGreaterThan(15)
    expect(numbered.filter(({ to }) => to === "file")).toEqual([])
  })

  it("cites an article for each; custom alone is memory", () => {
    for (const { cite, confidence } of statutoryDocuments) {
      expect(cite.article).toMatch(/第.+条/u)
      expect(confidence).toBe(cite.source.includes("第34号") ? "memory" : "verified")
    }
  })
})

describe("documents of a step", () => {
  const notice = every.find((event) => event._tag === "NoticeGiven") as Extract<
    PenaltyCase.Event,
    { readonly _tag: "NoticeGiven" }
  >

  it("处罚法 art. 63: a notice that tells of a hearing needs the notice of that right too", () => {
    expect(idsFor({ ...notice, hearingTold: true })).toContain("hearing-right-notice")
    expect(idsFor({ ...notice, hearingTold: false })).not.toContain("hearing-right-notice")
  })

  it("处罚法 art. 61, 民诉法 art. 95: the way of service brings its own paper", () => {
    const by = (service: PenaltyCase.Event extends infer E ? Extract<E, { service: unknown }>["service"] : never) =>
      idsFor({ ...notice, service })
    expect(by({ _tag: "Electronic", arrivedOn: d("2026-03-16"), consented: true })).toContain("service-address")
    expect(by({ _tag: "PublicNotice", reasonsOnFile: true })).toContain("service-by-notice")
    expect(by({ _tag: "Mailed", receivedOn: d("2026-03-18") })).not.toContain("service-address")
    expect(by({ _tag: "Mailed", receivedOn: d("2026-03-18") })).not.toContain("service-by-notice")
  })

  it("强制法 arts. 24, 28: a seizure needs decision and list, its end the decision to lift or to dispose", () => {
    const seized = every.find(({ _tag }) => _tag === "ThingSeized") as CaseEvent
    const ended = every.find(({ _tag }) => _tag === "SeizureEnded") as Extract<
      PenaltyCase.Event,
      { readonly _tag: "SeizureEnded" }
    >
    expect(idsFor(seized)).toEqual(["seizure-decision", "seizure-list"])
    expect(idsFor({ ...ended, disposal: "release" })).toEqual(["seizure-lifting"])
    expect(idsFor({ ...ended, disposal: "destroy" })).toEqual(["seized-goods-disposal"])
  })

  it("处罚法 arts. 46, 55, 56: each kind of evidence has its paper", () => {
    const taken = every.find(({ _tag }) => _tag === "EvidenceCollected") as Extract<
      PenaltyCase.Event,
      { readonly _tag: "EvidenceCollected" }
    >
    const papers = PenaltyCase.Command.cases.CollectEvidence.fields.kind.literals.map((kind) => [
      kind,
      ...idsFor({ ...taken, kind })
    ])
    expect(papers).toEqual([
      ["documentary", "evidence-receipt"],
      ["physical", "evidence-receipt"],
      ["audio-visual", "evidence-receipt"],
      ["electronic", "evidence-receipt"],
      ["witness", "inquiry-record"],
      ["respondent-statement", "inquiry-record"],
      ["expert-opinion", "expert-opinion"],
      ["scene-record", "scene-record"]
    ])
  })
})

describe("the index of a file", () => {
  const events = eventsOf(ordinaryCase)
  const index = documentsOf(events)
  const ids = index.map(({ document }) => document.id)

  it("lists what the steps need in their order, with the day and the thing it is about", () => {
    expect(ids.slice(0, 4)).toEqual(["clue-registration", "officer-assignment", "scene-record", "correction-order"])
    expect(ids.at(-1)).toBe("file-index")
    const kept = index.find(({ document }) => document.id === "preservation-notice")
    expect(kept).toMatchObject({ event: "EvidencePreserved", on: "2026-03-04", item: "planks" })
  })

  it("misses nothing when all is there, everything when nothing is, and counts two of a kind as two", () => {
    expect(missingDocuments(events, ids)).toEqual([])
    expect(missingDocuments(events, [])).toEqual(index)
    const receipts = ids.filter((id) => id === "service-receipt").length
    expect(receipts).toBeGreaterThan(2)
    const one = [...new Set(ids)]
    expect(missingDocuments(events, one).filter(({ document }) => document.id === "service-receipt")).toHaveLength(
      receipts - 1
    )
    expect(missingDocuments(events, [...ids, "no-such-paper"])).toEqual([])
  })

  it("is empty for a case that nobody opened", () => {
    expect(documentsOf([])).toEqual([])
    expect(cases.review(cases.initial)).toEqual([])
  })
})
