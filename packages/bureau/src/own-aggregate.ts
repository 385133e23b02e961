/**
 * 地方自有事项 — an aggregate that a locality brings along: served, listed, guarded and on the radar like every other, without
 * a change in this package.
 */
import { chinaWorkCalendar } from "@xiuhua/core/calendar"
import type { Tagged } from "@xiuhua/core/decider"
import type { DatedEvent, Order, ViewImport } from "@xiuhua/core/handle"
import { lawOf, type Regime } from "@xiuhua/core/regulation"
import { Effect, type Schema } from "effect"
import type { Unsigned } from "./access/guards/unsigned.ts"
import type { Separation } from "./access/separation.ts"
import { type AggregateAccess, aggregateRows } from "./access/table/row.ts"
import type { OwnAggregate } from "./aggregates/own.ts"
import { type Handling, serve } from "./aggregates/serve.ts"
import type { AggregateName, CaseFact, CaseOrder, CaseQuery } from "./case.ts"
import type { AnyServed } from "./registry.ts"

/** How an aggregate of one's own is written down. */
export interface AggregateDefinition<Command extends Tagged, Event extends DatedEvent, State, Fact extends Tagged> {
  /** Permanent, in kebab-case: its streams are `<name>/<id>`. No name that is taken. */
  readonly name: string
  /** Whose business it is: `enforcement`, `sanitation`, `party`, `governance`, or a field of the place's own. */
  readonly domain: string
  /** What interfaces decode commands with. */
  readonly command: Schema.Codec<Command, Schema.Json>
  readonly handling: (regime: Regime) => Handling<Command, Event, State, Fact>
  /** Its views that bureaus also hand in as ledgers. */
  readonly imports?: ReadonlyArray<ViewImport<Fact>>
  /** Who may read a case, tell its history and give each command. */
  readonly access: AggregateAccess<Command["_tag"]>
  /** Who may not take a step because of a hand he had in the same case. */
  readonly separations?: ReadonlyArray<Omit<Separation, "aggregate">>
}

/** An aggregate of one's own, and what the bureau is asked about it, with its own types checked. */
export interface DefinedAggregate<Command, Fact> extends OwnAggregate {
  readonly order: <O extends Unsigned<Order>>(order: O, command: Command) => Signed<O, CaseOrder>
  readonly fact: <O extends Unsigned<Order>>(order: O, fact: Fact) => Signed<O, CaseFact>
  readonly query: <Q extends Unsigned<CaseAt>>(query: Q) => Signed<Q, CaseQuery>
}

type CaseAt = Omit<CaseQuery, "aggregate">
/** With tenant where the request says it, for the bureau; without it for the bureau of one principal. */
type Signed<Given, Request> = Given extends { readonly tenant: string } ? Request : Unsigned<Request>

/** Writes an aggregate down. Throws RangeError where the name and that of its streams differ. */
export const defineAggregate = <
  Command extends Tagged,
  Event extends DatedEvent,
  State,
  Fact extends Tagged = Command
>({
  access,
  command,
  domain,
  handling,
  imports = [],
  separations = [],
  name
}: AggregateDefinition<Command, Event, State, Fact>): DefinedAggregate<Command, Fact> => {
  // The names of the bureau's types are a closed list; this one passes as one of them, and the registry finds it.
  const passing = (request: object, command?: unknown) =>
    ({ ...request, aggregate: name as AggregateName, ...(command !== undefined && { command }) }) as never
  return {
    name,
    domain,
    command: command as unknown as Schema.Codec<Tagged, Schema.Json>,
    access: aggregateRows(name, access),
    separations: separations.map((one) => ({ ...one, aggregate: name })),
    serve: (store, catalogue) => {
      const made = handling({ law: lawOf(catalogue.locality), calendar: chinaWorkCalendar })
      if (made.aggregate.name !== name) throw new RangeError(`${name} writes to streams of ${made.aggregate.name}`)
      return serve(store, () => Effect.succeed(made), imports) as unknown as AnyServed
    },
    order: passing,
    fact: passing,
    query: passing
  }
}

export type { OwnAggregate } from "./aggregates/own.ts"
