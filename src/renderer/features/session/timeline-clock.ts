import type { EventTable } from '@domain/coding/event-table'
import type { Clock } from '@renderer/features/session/clock'
import type { Session } from '@renderer/features/session/store/session'

/** A little room after the last mark (ms), so that it does not lie on the edge. */
const roomMs = 5_000

type Shown = Pick<Session, 'player' | 'table'> & {
  readonly opened: { readonly recording: { readonly media: readonly unknown[] } }
}

/** The timeline's clock: the player, or for a recording without media one that is as long as what has been marked on it. */
export function timelineClock({ opened, player, table }: Shown): Clock {
  if (opened.recording.media.length > 0) return player
  let known = { version: -1, durationMs: 0 }
  return {
    get durationMs() {
      if (known.version !== table.version) known = { version: table.version, durationMs: lastMsOf(table) + roomMs }
      return known.durationMs
    },
    nowMs: () => player.nowMs(),
    subscribe: (listener) => player.subscribe(listener),
    seekTo: (ms) => player.seekTo(ms),
  }
}

/** When the last mark ends; an open one counts by its start. */
function lastMsOf(table: EventTable): number {
  let lastMs = 0
  for (const { startMs, endMs } of table.startingIn(0, Number.POSITIVE_INFINITY))
    lastMs = Math.max(lastMs, endMs ?? startMs)
  return lastMs
}
