export type Move = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last'

/** What a key does in the focused list. */
export type ListKey = Readonly<{ move: Move }> | 'jump' | 'edit' | 'delete'

const keys: ReadonlyMap<string, ListKey> = new Map<string, ListKey>([
  ['ArrowUp', { move: 'up' }],
  ['ArrowDown', { move: 'down' }],
  ['PageUp', { move: 'pageUp' }],
  ['PageDown', { move: 'pageDown' }],
  ['Home', { move: 'first' }],
  ['End', { move: 'last' }],
  ['Enter', 'jump'],
  ['NumpadEnter', 'jump'],
  ['F2', 'edit'],
  ['Delete', 'delete'],
])

export function listKey(chord: string): ListKey | null {
  return keys.get(chord) ?? null
}

/** Where a move goes from a row, of so many. */
export function movedIndex(move: Move, from: number, page: number, count: number): number {
  const targets: Readonly<Record<Move, number>> = {
    up: from - 1,
    down: from + 1,
    pageUp: from - page,
    pageDown: from + page,
    first: 0,
    last: count - 1,
  }
  return Math.max(0, Math.min(count - 1, targets[move]))
}
