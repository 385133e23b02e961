/**
 * 综合执法局应用层 — every use case once. Interfaces (command line, HTTP, spreadsheets) speak to this service and never to a
 * port.
 */
import { Context } from "effect"
import type { Operations } from "./operations.ts"

export class Bureau extends Context.Service<Bureau, Operations>()("@xiuhua/bureau/Bureau") {}
