/** The OpenAPI document as a judge: whether an answer is one that the document promises. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import { openApiDocument } from "../../src/api/api.ts"

export interface Media {
  readonly schema?: object
}
export interface Parameter {
  readonly name: string
  readonly in: "path" | "query" | "header"
  readonly required?: boolean
  readonly schema: object
}
interface Response {
  readonly content?: Readonly<Record<string, Media>>
  readonly headers?: Readonly<Record<string, object>>
}
export interface Operation {
  readonly operationId: string
  readonly parameters?: ReadonlyArray<Parameter>
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> }
  readonly responses: Readonly<Record<string, Response | { readonly $ref: string }>>
  readonly security?: ReadonlyArray<unknown>
}
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>
    readonly responses: Readonly<Record<string, Response>>
  }
}

export const document = openApiDocument() as unknown as Document

/** Every operation of the document. */
export const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation }))
)

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
addFormats.default(ajv)
ajv.addSchema({ $id: "document", components: { schemas: document.components.schemas } })

const compiled = new Map<object, ValidateFunction>()

/** References into the document, from where schemas stand by themselves. */
const rooted = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(rooted)
  if (typeof schema !== "object" || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string" ? `document${value}` : rooted(value)
    ])
  )
}

/** What is wrong with a value by a schema of the document; empty when nothing is. */
const faultsOf = (schema: object, value: unknown): ReadonlyArray<string> => {
  const validate = compiled.get(schema) ?? ajv.compile(rooted(schema) as object)
  compiled.set(schema, validate)
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const pattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{[^}]+\}/gu, "[^/]*")}$`, "u")

/** The operation that a request is one of; the most literal path wins, as in the router. */
const operationOf = (method: string, url: string) => {
  const [path = ""] = url.split("?")
  const asked = method === "HEAD" ? "GET" : method
  return operations
    .filter((one) => one.method === asked && pattern(one.path).test(path))
    .toSorted((a, b) => a.path.split("{").length - b.path.split("{").length)[0]
}

/** What an operation promises with a status. */
export const promised = ({ responses }: Operation, status: number): Response | undefined => {
  const response = responses[String(status)]
  if (response === undefined || !("$ref" in response)) return response
  return document.components.responses[response.$ref.slice(response.$ref.lastIndexOf("/") + 1)]
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Answers that any address may give, whether the document names it or not. */
const beside = new Set([404, 405, 431])

/** What the document says against an answer; empty when it is one that it promises. */
export const undocumented = (method: string, url: string, { headers, status, text }: Answer): ReadonlyArray<string> => {
  const found = operationOf(method, url)
  const type = (headers.get("content-type") ?? "").replace(/\s*;.*$/u, "")
  if (found === undefined) {
    if (!beside.has(status)) return [`${method} ${url} is not in the document and answers ${status}`]
    return type === "application/problem+json"
      ? faultsOf({ $ref: "#/components/schemas/Problem" }, JSON.parse(text))
      : []
  }
  const response = promised(found.operation, status)
  if (response === undefined)
    return [`${found.operation.operationId} answers ${status}, which the document does not name`]
  const missing = Object.entries(response.headers ?? {}).flatMap(([name, header]) =>
    (header as { required?: boolean }).required === true && headers.get(name) === null ? [`no header ${name}`] : []
  )
  if (method === "HEAD" || response.content === undefined) {
    return text === "" ? missing : [...missing, `${found.operation.operationId} ${status} has a body`]
  }
  const media = Object.entries(response.content).find(([name]) => name.replace(/\s*;.*$/u, "") === type)?.[1]
  if (media === undefined) return [...missing, `${found.operation.operationId} ${status} comes as ${type}`]
  if (!/json$/u.test(type) || media.schema === undefined) return missing
  return [...missing, ...faultsOf(media.schema, JSON.parse(text))]
}
