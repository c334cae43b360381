import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { problemOfEvent } from '@domain/coding/event-check'
import { codes, contextOf, durationMs, event, eventsIn, legalEvents } from '@domain/coding/editing/made-events'
import { checkedEdits, type EditContext, type EditsResult, isRefused } from '@domain/coding/editing/checked'
import { copyEvents } from '@domain/coding/editing/copy'
import { edgeReach, moveEdge } from '@domain/coding/editing/edge'
import { groupOf, overlap } from '@domain/coding/editing/exclusive'
import { fillGap } from '@domain/coding/editing/fill'
import { joinEvents } from '@domain/coding/editing/join'
import { changeMany } from '@domain/coding/editing/many'
import { moveEvents } from '@domain/coding/editing/move'
import { splitEvents } from '@domain/coding/editing/split'
import { inverse, mostChangesInStep } from '@domain/history/change'

const legal = fc
  .record({
    borders: fc.uniqueArray(fc.integer({ min: 0, max: durationMs }), { maxLength: 9 }),
    gaps: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    isLastOpen: fc.boolean(),
    turns: fc.array(
      fc.tuple(
        fc.nat(durationMs - 1),
        fc.integer({ min: 1, max: 4000 }),
        fc.constantFrom(null, 'p1', 'p2'),
        fc.boolean(),
      ),
      { maxLength: 8 },
    ),
    points: fc.array(fc.nat(durationMs - 1), { maxLength: 6 }),
  })
  .map(legalEvents)

type Operation = (chosen: readonly Event[], ms: number, context: EditContext) => EditsResult

const time = fc.integer({ min: -500, max: durationMs + 500 })
const eachOf = (chosen: readonly Event[], edit: (event: Event) => EditsResult): EditsResult =>
  chosen.map(edit)[0] ?? { changes: [], label: 'event.many' }

const operations: Readonly<Record<string, Operation>> = {
  move: (chosen, ms, context) => moveEvents(chosen, ms - 5000, context),
  start: (chosen, ms, context) => eachOf(chosen, (one) => moveEdge(one, 'start', ms, context)),
  end: (chosen, ms, context) => eachOf(chosen, (one) => moveEdge(one, 'end', ms, context)),
  split: splitEvents,
  join: (chosen, _ms, context) => joinEvents(chosen, context),
  'fill on': (chosen, _ms, context) => fillGap(chosen, 1, context),
  'fill back': (chosen, _ms, context) => fillGap(chosen, -1, context),
  'copy to a code': (chosen, ms, context) => copyEvents(chosen, { code: codes[Math.abs(ms) % 5]?.id ?? '' }, context),
  'copy to a person': (chosen, _ms, context) => copyEvents(chosen, { subjectId: 'p2' }, context),
  recode: (chosen, ms, context) =>
    changeMany(chosen, { kind: 'code', code: codes[Math.abs(ms) % 5]?.id ?? '' }, context),
  delete: (chosen, _ms, context) => changeMany(chosen, { kind: 'delete' }, context),
}

function overlapping(context: EditContext): readonly (readonly [string, string])[] {
  const states = eventsIn(context).filter((one) => groupOf(one, context.around) !== null)
  return states.flatMap((one, index) =>
    states
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other) => [one.id, other.id] as const),
  )
}

describe.each(Object.entries(operations))('%s', (_name, operation) => {
  it('leaves a rating that can stand, with every id once, and undo brings back what was', () => {
    fc.assert(
      fc.property(legal, fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }), time, (events, picks, ms) => {
        const context = contextOf(events)
        const before = eventsIn(context)
        const chosen = [...new Set(picks.flatMap((pick) => before[pick % Math.max(1, before.length)] ?? []))]
        if (chosen.length === 0) return
        const result = operation(chosen, ms, context)
        if (isRefused(result)) {
          expect(result.refusals.length).toBeGreaterThan(0)
          return
        }
        context.table.apply(result.changes)
        const after = eventsIn(context)
        expect(after.filter((one) => problemOfEvent(one, context.around) !== null)).toEqual([])
        expect(overlapping(context)).toEqual([])
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length)
        context.table.apply(result.changes.toReversed().map((change) => inverse(change)))
        expect(eventsIn(context)).toEqual(before)
      }),
    )
  })
})

it('an edge can be put anywhere in its reach', () => {
  fc.assert(
    fc.property(legal, fc.nat(30), fc.constantFrom('start', 'end'), fc.nat(1000), (events, pick, edge, share) => {
      const context = contextOf(events)
      const one = eventsIn(context)[pick % Math.max(1, events.length)]
      if (one === undefined || (one.kind === 'point' && edge === 'end')) return
      const { leastMs, mostMs } = edgeReach(one, edge, context)
      const atMs = Math.round(leastMs + ((mostMs - leastMs) * share) / 1000)
      expect(isRefused(moveEdge(one, edge, atMs, context))).toBe(false)
    }),
  )
})

describe('one step', () => {
  it('has no more changes than the door takes', () => {
    const many = Array.from({ length: mostChangesInStep + 1 }, (_, index) => event(`e${index}`, 1))
    const changes = many.map((after) => ({ table: 'event' as const, before: null, after }))
    const result = checkedEdits(changes, 'event.many', contextOf([]))
    expect(isRefused(result) && result.refusals[0]?.problem).toBe('too-many')
  })

  it('names every event that stands in the way', () => {
    const [good, bad, worse] = [event('a', 1), event('b', -1), event('c', durationMs + 1)]
    const changes = [good, bad, worse].map((after) => ({ table: 'event' as const, before: null, after }))
    const result = checkedEdits(changes, 'event.many', contextOf([]))
    expect(isRefused(result) && result.refusals).toEqual([
      { event: bad, problem: 'time-outside-recording' },
      { event: worse, problem: 'time-outside-recording' },
    ])
  })
})
