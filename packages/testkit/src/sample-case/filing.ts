/** 立案 — the first phase. 《中华人民共和国行政处罚法》(2021修订) art. 54. */
import { accept, type Decision, reject, type Step } from "@xiuhua/core/decider"
import { type Command, type Event, outOfOrder, type Rejection, type State, stageOf } from "./case.ts"
import { article } from "./law.ts"

type FileCase = Extract<Command, { readonly _tag: "FileCase" }>
type CaseFiled = Extract<Event, { readonly _tag: "CaseFiled" }>

export const decide = (state: State, command: FileCase): Decision<Event, Rejection> =>
  stageOf(state) === "New" ? accept(...record(command)) : reject(outOfOrder(state, "FileCase"))

export const record = ({ on }: FileCase): ReadonlyArray<Event> => [{ _tag: "CaseFiled", on }]

export const evolve = (state: State, { on }: CaseFiled): State => ({ ...state, filedOn: on })

export const next = (state: State): ReadonlyArray<Step<Command>> =>
  stageOf(state) === "New"
    ? [{ command: "FileCase", cite: article("第五十四条第二款", "符合立案标准的应当及时立案") }]
    : []
