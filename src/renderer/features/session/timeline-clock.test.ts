import { expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { EventTable } from '@domain/coding/event-table'
import { madeEvent } from '@domain/coding/made-event'
import type { Player } from '@renderer/features/session/player/player'
import { timelineClock } from '@renderer/features/session/timeline-clock'

const player = { durationMs: 0, nowMs: () => 7 } as unknown as Player

const state = (id: string, startMs: number, endMs: number | null): Event =>
  madeEvent({ id, code: 'turn', kind: 'state', startMs, endMs })

const given = (media: readonly unknown[], table: EventTable) => ({ opened: { recording: { media } }, player, table })

it('is the player’s own where there is something to play', () => {
  expect(timelineClock(given([{}], new EventTable()))).toBe(player)
})

it('is as long as what has been marked where there is nothing to play', () => {
  const table = new EventTable([state('a', 1000, 90_000), state('b', 95_000, null)])
  const clock = timelineClock(given([], table))
  expect(clock.durationMs).toBe(100_000)
  table.apply([{ table: 'event', before: null, after: state('c', 200_000, 300_000) }])
  expect(clock.durationMs).toBe(305_000)
  expect(clock.nowMs()).toBe(7)
})
