/**
 * 重复案件联动 — what a step of one report means for its duplicates is recorded in their streams, each in a commit of its own
 * under an id made from the step's: repeating the step after a crash finishes what was begun.
 */
import { replay, type Tagged } from "@xiuhua/core/decider"
import { PublicReport } from "@xiuhua/core/enforcement"
import { type Handled, load, type Order } from "@xiuhua/core/handle"
import { Store } from "@xiuhua/core/ports"
import { Effect } from "effect"
import type { CaseAnswer } from "../case.ts"
import type { Handling, Served } from "./serve.ts"

type Reports = Served<PublicReport.Command>

/** Reports whose steps reach their duplicates. */
export const reachingDuplicates = (
  store: Store["Service"],
  { aggregate }: Handling<PublicReport.Command, PublicReport.Event, PublicReport.State>,
  served: Reports
): Reports => {
  const opened = load(aggregate)
  const follow = (order: Order, { events, version }: Handled<Tagged>): Effect.Effect<void, Failure> =>
    Effect.gen(function* () {
      const { events: all } = yield* Effect.provideService(opened(order.tenant, order.id), Store, store)
      const first = version - events.length
      let before = replay(aggregate.decider, all.slice(0, first))
      for (const event of all.slice(first, version)) {
        for (const { fact, report } of PublicReport.consequencesOf(order.id, before, event)) {
          const next = { ...order, id: report, commandId: `${order.commandId}/${report}` }
          yield* follow(next, yield* served.record(next, fact))
        }
        before = aggregate.decider.evolve(before, event)
      }
    })
  const followed = <E>(order: Order, answer: CaseAnswer<E>): CaseAnswer<E> =>
    Effect.tap(answer, (handled) => follow(order, handled))
  return {
    ...served,
    command: (order, command, admit) =>
      command._tag === "MergeDuplicate" && command.into === order.id
        ? Effect.fail({ _tag: "NoSuchItem", command: command._tag, id: order.id })
        : followed(order, served.command(order, command, admit)),
    record: (order, fact, admit) => followed(order, served.record(order, fact, admit))
  }
}

type Failure = Effect.Error<CaseAnswer>
