/** 分页 — a list page by page. A cursor is the key of the last item seen, so what is inserted meanwhile moves nothing. */

/** How many of a list at most, unless said. */
export const PAGE = 50

/** What a request says of the page it wants. */
export interface PageQuery {
  /** The key of the last item seen. */
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** One page, and the key of its last item where there are more. */
export interface Page<Item> {
  readonly items: ReadonlyArray<Item>
  readonly next: string | null
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Items with a key of their own: of several under one key each gets its number. */
const keyed = <Item>(items: ReadonlyArray<Item>, keyOf: (item: Item) => string) => {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const key = keyOf(item)
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return { item, key: before === 0 ? key : `${key}\u001f${String(before).padStart(9, "0")}` }
  })
}

/** One page of a list that is in hand, in the order of its keys. */
export const pageByKey = <Item>(
  items: ReadonlyArray<Item>,
  { cursor, limit = PAGE }: PageQuery,
  keyOf: (item: Item) => string
): Page<Item> => {
  const all = keyed(items, keyOf).sort((a, b) => compare(a.key, b.key))
  const rest = cursor === undefined ? all : all.filter(({ key }) => key > cursor)
  const shown = rest.slice(0, limit)
  return {
    items: shown.map(({ item }) => item),
    next: rest.length > limit ? (shown.at(-1)?.key ?? null) : null
  }
}
