/** 环卫整改问题 — problems that inspections found, under the table of limits of the place. */
import { formatMinute } from "@xiuhua/core/calendar"
import { Problem } from "@xiuhua/core/sanitation"
import { whose } from "../access/competence.ts"
import type { CaseLimit } from "../case.ts"
import { named } from "../lists/listed.ts"
import { type Handling, nothingElse } from "./serve.ts"

const limitOf = ({ cite, doneAt, due, provisional }: Problem.ProblemDeadline): CaseLimit => ({
  rule: "rectification.deadline",
  item: null,
  owner: "agency",
  due: formatMinute(due),
  done: doneAt === null ? null : formatMinute(doneAt),
  late: doneAt !== null && doneAt > due,
  provisional,
  deadline: null,
  cite
})

export const problems = (env: Problem.ProblemEnv): Handling<Problem.Command, Problem.Event, Problem.State> => {
  const decider = Problem.rectifications(env)
  return {
    ...nothingElse,
    aggregate: {
      name: "problem",
      event: Problem.Event,
      schemaVersion: 1,
      upcasts: {},
      decider,
      views: (id, state) => Problem.rowsOf(id, state, decider.deadline(state))
    },
    stage: Problem.stageOf,
    listed: ({ found, replies }) => ({
      title: found === null ? null : named(found.category),
      number: null,
      details: {
        category: found?.category ?? null,
        origin: found?.origin ?? null,
        place: found?.place ?? null,
        replies: replies.length
      },
      words: found === null ? [] : [found.place, found.source, found.section].filter((word) => word !== null),
      publicView: "never"
    }),
    whose: (state) => whose([Problem.stationOf(state)], [state.found?.street]),
    limits: (state) => {
      const deadline = decider.deadline(state)
      return deadline === undefined ? [] : [limitOf(deadline)]
    },
    duties: (id, state, on) => Problem.problemDuties(id, decider.deadline(state), on)
  }
}
