/** 参与情况 — what hand somebody had in a case, read from what was recorded of it. */
import type { StoredEvent } from "@xiuhua/core/ports"
import type { Separation } from "./separation.ts"

type Data = Readonly<Record<string, unknown>>

const names = (value: unknown, actor: string): boolean => {
  if (value === actor) return true
  if (Array.isArray(value)) return value.some((item) => names(item, actor))
  return typeof value === "object" && value !== null && "ref" in value && value.ref === actor
}

/** Whether an event was this person's doing, or names the person, as the rule has it. */
const involves = ({ did, named }: Separation, { actor: by, data, type }: StoredEvent, actor: string): boolean => {
  if (by === actor && did.includes(type)) return true
  const fields = named[type]
  if (fields === undefined) return false
  const told = JSON.parse(data) as Data
  return fields.some((field) => names(told[field], actor))
}

/** The rule that keeps somebody from a step, and the event it rests on; undefined where nothing does. */
export const keptFrom = (
  separations: ReadonlyArray<Separation>,
  { aggregate, command }: { readonly aggregate: string; readonly command: string },
  timeline: ReadonlyArray<StoredEvent>,
  actor: string
): { readonly rule: Separation; readonly event: StoredEvent } | undefined => {
  for (const rule of separations) {
    if (rule.aggregate !== aggregate || !rule.commands.includes(command)) continue
    const event = timeline.find((one) => involves(rule, one, actor))
    if (event !== undefined) return { rule, event }
  }
  return undefined
}
