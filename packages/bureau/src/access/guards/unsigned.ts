/** A request without what the principal says for it. */
export type Unsigned<Request> = Request extends unknown ? Omit<Request, "tenant" | "actor"> : never
