import type { ExchangedEvent } from '@domain/exchange/interchange'

export interface Held {
  readonly events: readonly ExchangedEvent[]
  readonly overlaps: number
  readonly openStates: number
}

/**
 * The states that pairing by turns brings back, of those with the same subject, code and modifiers: none that begins
 * before the one before it has ended, and an open one only as the last.
 */
export function heldStates(states: readonly ExchangedEvent[]): Held {
  const endOf = ({ endMs }: ExchangedEvent): number => endMs ?? Number.POSITIVE_INFINITY
  const inOrder = states.toSorted((a, b) => a.startMs - b.startMs || (endOf(a) < endOf(b) ? -1 : 1))
  const closed: ExchangedEvent[] = []
  let busyUntilMs = 0
  for (const state of inOrder) {
    if (state.endMs === null || state.startMs < busyUntilMs) continue
    closed.push(state)
    busyUntilMs = state.endMs
  }
  const lastStartMs = closed.at(-1)?.startMs ?? 0
  const open = inOrder.filter(({ endMs }) => endMs === null)
  const kept = open.filter(({ startMs }) => startMs >= busyUntilMs && startMs >= lastStartMs).slice(0, 1)
  return {
    events: [...closed, ...kept],
    overlaps: inOrder.length - open.length - closed.length,
    openStates: open.length - kept.length,
  }
}
