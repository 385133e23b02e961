/**
 * 更正 — what of a published bulletin is no longer so: each printed figure against what the same rule gives now, after every
 * erratum so far. A figure that another rule makes now is a new figure and no correction of the old one.
 */
import { type Bulletin, type Figure, figuresOf, type Sentence } from "../bulletin.ts"
import { isAboutPersons } from "../subjects.ts"
import type { State } from "./state.ts"
import type { FigureChange, SentenceChange } from "./steps.ts"

const keyOf = ({ indicator, of }: Figure): string => `${indicator} ${of}`

/** A sentence as it stands after the errata so far. */
interface StandingSentence {
  readonly id: string
  readonly text: string
  readonly figures: ReadonlyArray<Figure>
}

/** What is printed by now: the bulletin with its errata. */
const standing = ({ errata, published }: State): ReadonlyArray<StandingSentence> => {
  const sentences = new Map<string, StandingSentence>(
    (published?.bulletin.sections ?? []).flatMap(({ sentences }) =>
      sentences.map(({ figures, id, text }) => [id, { id, text, figures }] as const)
    )
  )
  for (const { changes } of errata) {
    for (const { figures, id, text } of changes) {
      const before = sentences.get(id)
      if (before === undefined) continue
      const moved = new Map(figures.map((change) => [keyOf(change.before), change.after]))
      sentences.set(id, {
        id,
        text: text.after ?? "",
        figures: before.figures.flatMap((figure) => {
          const after = moved.get(keyOf(figure))
          return after === null ? [] : [after ?? figure]
        })
      })
    }
  }
  return [...sentences.values()].filter(({ text }) => text !== "")
}

const numbersOf = ({ exclusions, parts, status, text, value }: Figure): string =>
  JSON.stringify([text, value, status, parts, exclusions])

const isSame = (a: Figure, b: Figure): boolean => numbersOf(a) === numbersOf(b)

/** How a printed figure changed; undefined where it did not, or where nothing may be said of it. */
const changeOf = (before: Figure, after: Figure | undefined): FigureChange | undefined => {
  if (after === undefined) {
    // That a figure about persons cannot be printed any more says something about a few of them.
    return isAboutPersons(before.indicator) ? undefined : { before, after: null }
  }
  return before.ruleVersion !== after.ruleVersion || isSame(before, after) ? undefined : { before, after }
}

/** Every sentence of what was published that has a changed figure, in its order; none where everything still holds. */
export const changesSince = (state: State, now: Bulletin): ReadonlyArray<SentenceChange> => {
  const current = new Map(
    now.sections.flatMap(({ sentences }) => sentences.map((sentence): [string, Sentence] => [sentence.id, sentence]))
  )
  const known = new Map(figuresOf(now).map((figure) => [keyOf(figure), figure]))
  return standing(state).flatMap(({ figures, id, text }): ReadonlyArray<SentenceChange> => {
    const changes = figures.flatMap((figure) => changeOf(figure, known.get(keyOf(figure))) ?? [])
    if (changes.length === 0) return []
    return [{ id, text: { before: text, after: current.get(id)?.text ?? null }, figures: changes }]
  })
}

/** Whether the figures of a sentence about persons are among those that an erratum prints. */
export const indicatorsOf = (changes: ReadonlyArray<SentenceChange>): ReadonlySet<string> =>
  new Set(changes.flatMap(({ figures }) => figures.map(({ before }) => before.indicator)))
