/** docs/reference/http.md: every route, from the document that the server serves. */
import { openApiDocument } from "@xiuhua/transport-http/api"

type Table = (headings: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>) => string

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
}
interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: ReadonlyArray<string>
  readonly security?: ReadonlyArray<unknown>
  readonly "x-access"?: string | null
  readonly parameters?: ReadonlyArray<Parameter>
  readonly responses: Readonly<Record<string, object>>
}
interface Document {
  readonly info: { readonly description: string }
  readonly tags: ReadonlyArray<{ readonly name: string; readonly description?: string }>
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly responses: Readonly<Record<string, { readonly description: string }>> }
}

const document = openApiDocument() as unknown as Document

const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation }))
)

/** Aggregates that are written to in the same two ways. */
const isWrite = ({ operationId }: Operation): boolean => /\.(?:command|record)$/u.test(operationId)

const asks = ({ security, "x-access": access }: Operation): string => {
  if (security?.length === 0) return "no token"
  return access === null || access === undefined ? "signed in" : `\`${access}\``
}

const given = ({ parameters = [] }: Operation): string =>
  parameters
    .filter((parameter) => parameter.in !== "path")
    .map(
      ({ in: place, name, required }) =>
        `\`${name}\`${required === true ? " !" : ""}${place === "header" ? " (header)" : ""}`
    )
    .join(", ")

const statuses = ({ responses }: Operation): string => Object.keys(responses).join(" ")

const line = ({ method, operation, path }: (typeof routes)[number]): ReadonlyArray<string> => [
  `${method} \`${path.replace("/api/v1", "")}\``,
  operation.summary,
  asks(operation),
  given(operation),
  statuses(operation)
]

/** The parts of the page, in order. */
export const httpParts = (table: Table): ReadonlyArray<string> => {
  const writes = routes.filter(({ operation }) => isWrite(operation))
  const [command] = writes.filter(({ operation }) => operation.operationId.endsWith(".command"))
  const [record] = writes.filter(({ operation }) => operation.operationId.endsWith(".record"))
  const aggregates = [...new Set(writes.map(({ operation }) => operation.operationId.replace(/\..*$/u, "")))]
  const anyOf = (one: (typeof routes)[number] | undefined) =>
    one === undefined ? [] : [line({ ...one, path: one.path.replace(/cases\/[^/]+/u, "cases/{aggregate}") })]
  const headings = ["route", "what it does", "asks the table of access", "besides the path", "answers"]
  const others = document.tags.flatMap(({ description, name }) => {
    const own = routes.filter(({ operation }) => operation.tags.includes(name) && !isWrite(operation))
    return own.length === 0
      ? []
      : [`## ${name}${description === undefined ? "" : ` ${description}`}`, table(headings, own.map(line))]
  })
  return [
    document.info.description,
    "Addresses stand below `/api/v1` but for those that need no token. `!` must be given. What a role may do is in [the table of access](access.md); what bodies look like is in the document (`GET /openapi.json`) and on the page that shows it (`GET /docs`).",
    "## Steps of cases",
    `\`{aggregate}\` is ${aggregates.map((name) => `\`${name}\``).join(", ")}. A command is a new act, refused where the law or the order of steps forbids it; a record is what was done elsewhere, never refused and reported by the findings.`,
    table(headings, [...anyOf(command), ...anyOf(record)]),
    ...others,
    "## Problems",
    table(
      ["status", "means"],
      Object.entries(document.components.responses).map(([name, { description }]) => [
        name.slice("Problem".length),
        description
      ])
    )
  ]
}
