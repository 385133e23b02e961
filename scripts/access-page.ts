/** docs/reference/access.md: who may do what, from the table that the bureau asks. */
import {
  type Grant,
  nationalAccess,
  privacyClasses,
  type Role,
  roleIds,
  roles,
  visibility
} from "@xiuhua/bureau/access"
import { dutyFields } from "@xiuhua/core/duties"

type Table = (headings: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>) => string

const { separations, table: access } = nationalAccess
const marks: Readonly<Record<Grant, string>> = { allow: "✓", "own-unit": "own", deny: "" }
const shown = roleIds.filter((role) => role !== "administrator")
const grants = (operation: string) => shown.map((role: Role) => marks[access.grant([role], operation)])

/** The lines of one aggregate together, whatever is no case in the first part. */
const parts = (): ReadonlyMap<string, ReadonlyArray<string>> => {
  const aggregates = access.after("cases/")
  const groups = new Map<string, Array<string>>([["", []]])
  for (const { operation } of access.rows) {
    const [, second = ""] = operation.split("/")
    const group = aggregates.includes(second) ? second : ""
    const lines = groups.get(group)
    if (lines === undefined) groups.set(group, [operation])
    else lines.push(operation)
  }
  return groups
}

/** The parts of the page, in order. */
export const accessParts = (table: Table): ReadonlyArray<string> => [
  `Roles: ${roleIds.map((role) => `\`${role}\` ${roles[role].zh}`).join(", ")}.`,
  "✓ everywhere; *own* only for what lies within the units and streets that the roles hold for: one of the units that a thing names, if it names any, and one of its streets, if it names any. What names neither is within the competence of whoever has the whole district. Blank: denied, as is every operation that is no line here. The administrator may do everything that is.",
  "## What is seen",
  `Every field of a ledger has a class (${privacyClasses.map((one) => `\`${one}\``).join(", ")}); a role sees the fields of a domain up to the class given here, and references of persons in cases from \`personal\` on. Beyond it a value is null, a reference \`***\`. In a field of a place's own as in \`governance\`.`,
  table(
    ["role", ...Object.entries(dutyFields).map(([field, { zh }]) => `${field} ${zh}`)],
    roleIds.map((role) => [
      `\`${role}\``,
      ...Object.keys(dutyFields).map((field) => visibility[role][field as keyof typeof dutyFields])
    ])
  ),
  "## Duties kept apart",
  "Whoever gave a command that led to one of these events, or is named by one, does not take the step, whoever the command names. Not held against an administrator, who enters what others did; the deciders hold apart whom the command names.",
  table(
    ["aggregate", "step", "not by whoever did", "nor by whoever is named in", "basis"],
    separations.map(({ aggregate, cite, commands, did, named }) => [
      `\`${aggregate}\``,
      commands.map((one) => `\`${one}\``).join(", "),
      did.map((one) => `\`${one}\``).join(", "),
      Object.entries(named)
        .map(([event, fields]) => `\`${event}\` (${fields.join(", ")})`)
        .join(", "),
      `${cite.source}${cite.article}`
    ])
  ),
  "And of every correction and settlement the approver is not who makes it, an administrator excepted: an office of one has nobody else.",
  ...[...parts()].flatMap(([group, operations]) => [
    group === "" ? "## Ledgers, figures, duties, the law" : `## \`${group}\``,
    table(
      ["operation", ...shown.map((role) => roles[role].zh)],
      operations.map((operation) => [`\`${operation}\``, ...grants(operation)])
    )
  ])
]
