import { expect, it } from 'vitest'
import { differencesOf } from '@domain/agreement/events/differences'
import type { Event } from '@domain/coding/event'
import { EventTable } from '@domain/coding/event-table'
import { madeEvent } from '@domain/coding/made-event'
import { comparedBy, comparedEvents, comparisonOf } from '@renderer/features/session/comparison/comparison'

const event = (id: string, more: Partial<Event>): Event => madeEvent({ id, ...more })

it('knows which events of either rating differ, an open state lasting to the end', () => {
  const own = new EventTable([
    event('shared', { startMs: 500 }),
    event('mine', { startMs: 9000 }),
    event('open', { kind: 'state', code: 'turn', startMs: 2000 }),
  ])
  const other = new EventTable([
    event('theirs', { startMs: 700 }),
    event('renamed', { startMs: 9300, code: 'affect' }),
    event('long', { kind: 'state', code: 'turn', startMs: 2000, endMs: 9900 }),
  ])
  const compared = [own, other].map((table) => comparedEvents(table, 10_000))
  expect(compared[0]?.find(({ id }) => id === 'open')?.endMs).toBe(10_000)
  const found = comparisonOf(differencesOf(compared[0] ?? [], compared[1] ?? [], comparedBy))
  expect(found.matches.map(({ a, b }) => [a.id, b.id])).toEqual([
    ['shared', 'theirs'],
    ['open', 'long'],
  ])
  expect([...found.ownDiffering]).toEqual(['mine'])
  expect([...found.otherDiffering]).toEqual(['renamed'])
})
