/**
 * Excel 工作簿 — which sheets a workbook has and what their cells are read with. Only what is plainly a workbook of values is
 * opened: macros, links to other files, encryption and other formats are refused with the reason and the way out.
 */
import { Effect } from "effect"
import { type FileProblem, failure, type SpreadsheetFailure } from "../failure.ts"
import { numberReader } from "./cell-text.ts"
import type { CellContext } from "./row-builder.ts"
import type { DateSystem } from "./serial.ts"
import { readSharedStrings } from "./shared-strings.ts"
import { readStyles } from "./styles.ts"
import { type Attributes, readXml } from "./xml.ts"
import { type Container, openZip, type Part } from "./zip.ts"

export interface Sheet {
  readonly name: string
  /** The user does not see it in the workbook. */
  readonly hidden: boolean
  readonly part: Part
}

export interface Workbook {
  readonly container: Container
  readonly sheets: ReadonlyArray<Sheet>
  readonly context: CellContext
}

const WORKBOOK = "xl/workbook.xml"

/** Parts that make an archive something else than a workbook of values, by their names. */
const refused: ReadonlyArray<readonly [RegExp, FileProblem]> = [
  [/(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\/|^xl\/activeX\//iu, "macros"],
  [/^xl\/externalLinks\//iu, "external-links"],
  [/^xl\/workbook\.bin$/iu, "binary-workbook"]
]

const refusalOf = ({ find, parts, path }: Container): SpreadsheetFailure | undefined => {
  for (const [pattern, problem] of refused) {
    const part = parts.find(({ name }) => pattern.test(name))
    if (part !== undefined) return failure(problem, { path, part: part.name })
  }
  if (find("content.xml") !== undefined && find("mimetype") !== undefined) return failure("open-document", { path })
  return find("[Content_Types].xml") === undefined ? failure("not-a-workbook", { path }) : undefined
}

interface Relation {
  readonly type: string
  readonly target: string
}

/** The part that a relation of the part `from` points to, from the root of the archive. */
const targetOf = (from: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1)
  const steps = from.split("/").slice(0, -1)
  for (const step of target.split("/")) {
    if (step === "..") steps.pop()
    else if (step !== ".") steps.push(step)
  }
  return steps.join("/")
}

/** The relations of a part, by their ids; those that lead out of the archive are left out. */
const relationsOf = (container: Container, from: string) =>
  Effect.gen(function* () {
    const cut = from.lastIndexOf("/") + 1
    const part = container.find(`${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`)
    const relations = new Map<string, Relation>()
    if (part === undefined) return relations
    yield* readXml(container, part, {
      open: (name, { Id, Target, TargetMode, Type }) => {
        if (name !== "Relationship" || Id === undefined || Target === undefined || TargetMode === "External") return
        relations.set(Id, { type: Type ?? "", target: targetOf(from, Target) })
      }
    })
    return relations
  })

const ofType = (relations: ReadonlyMap<string, Relation>, type: string): string | undefined =>
  [...relations.values()].find((relation) => relation.type.endsWith(`/${type}`))?.target

/** The attribute that refers to a relation, whatever prefix the writer gave it. */
const relationIn = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => /^(?:\w+:)?id$/u.test(name))?.[1] ?? ""

interface Listed {
  readonly name: string
  readonly hidden: boolean
  readonly relation: string
}

/** Sheets and date system, as the workbook part says. */
const listSheets = (container: Container, part: Part) =>
  Effect.gen(function* () {
    const listed: Array<Listed> = []
    let system: DateSystem = 1900
    yield* readXml(container, part, {
      open: (name, attributes) => {
        if (name === "workbookPr" && /^(?:1|true)$/u.test(attributes["date1904"] ?? "")) system = 1904
        if (name !== "sheet") return
        const { name: title = "", state = "visible" } = attributes
        listed.push({ name: title, hidden: state !== "visible", relation: relationIn(attributes) })
      }
    })
    return { listed, system: system as DateSystem }
  })

/** Opens the workbook behind a file descriptor, which stays the caller's. */
export const openWorkbook = Effect.fnUntraced(function* (
  path: string,
  fd: number
): Effect.fn.Return<Workbook, SpreadsheetFailure> {
  const container = yield* openZip(path, fd)
  const refusal = refusalOf(container)
  if (refusal !== undefined) return yield* refusal
  const main = ofType(yield* relationsOf(container, ""), "officeDocument") ?? WORKBOOK
  const part = container.find(main)
  if (part === undefined || !/(?:^|\/)workbook\d*\.xml$/iu.test(part.name)) {
    return yield* failure("not-a-workbook", { path })
  }
  const { listed, system } = yield* listSheets(container, part)
  const relations = yield* relationsOf(container, part.name)
  const partOf = (type: string) => {
    const target = ofType(relations, type)
    return target === undefined ? undefined : container.find(target)
  }
  const sheets: Array<Sheet> = []
  for (const { hidden, name, relation } of listed) {
    const to = relations.get(relation)
    // Charts and dialogs have sheets of their own, without rows.
    if (to === undefined || !to.type.endsWith("/worksheet")) continue
    const found = container.find(to.target)
    if (found === undefined) return yield* failure("malformed", { path, part: to.target, value: "missing" })
    sheets.push({ name, hidden, part: found })
  }
  const styles = yield* readStyles(container, partOf("styles"))
  const strings = yield* readSharedStrings(container, partOf("sharedStrings"))
  return { container, sheets, context: { strings, number: numberReader(styles, system) } }
})
