// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { startTexts } from '@renderer/lib/i18n'
import { asked, code, foreign } from '../made-scale'
import { eventTimeline, type EventTimelineOptions } from './event-timeline'
import type { TimelineEvent } from './timeline-rows'

beforeAll(() => startTexts('en'))

const point = (startMs: number, subjectId: string | null = null): TimelineEvent => ({
  code: 'warmth',
  kind: 'point',
  subjectId,
  startMs,
  endMs: null,
})
const turn = (startMs: number, endMs: number | null, subjectId: string | null = null): TimelineEvent => ({
  code: 'turn',
  kind: 'state',
  subjectId,
  startMs,
  endMs,
})

function timeline(events: readonly TimelineEvent[], more: Partial<EventTimelineOptions> = {}) {
  return eventTimeline({
    ...asked,
    codes: [code('unused', 'point'), code('warmth', 'point'), code('turn', 'state')],
    participants: [
      { id: 'p1', pseudonym: 'P1' },
      { id: 'p2', pseudonym: 'P2' },
    ],
    isBySubject: false,
    durationMs: 600_000,
    events,
    ...more,
  })
}

describe('the picture of a timeline', () => {
  it('has a row for each code that was marked, with its number of marks', () => {
    const { svg } = timeline([point(1000), point(2000), turn(0, 60_000)])
    expect(svg).toContain('warmth (2)')
    expect(svg).toContain('turn (1)')
    expect(svg).not.toContain('unused')
    expect(svg).not.toMatch(foreign)
  })

  it('has a row for each participant of a code where that is asked for', () => {
    const { svg } = timeline([point(1000, 'p2'), point(2000, 'p1'), point(3000), turn(0, 10)], { isBySubject: true })
    for (const name of ['P1 · warmth (1)', 'P2 · warmth (1)', 'turn (1)']) expect(svg).toContain(name)
  })

  it('draws a state that was never closed to the end, and says so', () => {
    const { svg, table } = timeline([turn(60_000, null)])
    expect(svg).toContain('1 state was never closed')
    expect(table.rows).toEqual([{ head: 'turn', cells: ['1:00', 'open', ''] }])
  })

  it('stays small however much was marked, and says what it does instead', () => {
    const events = Array.from({ length: 20_000 }, (_, place) => [point(place * 30), turn(place * 30, place * 30 + 10)])
    const { svg, table } = timeline(events.flat())
    expect(svg.length).toBeLessThan(200_000)
    expect(svg).toContain('drawn as columns')
    expect(table.rows).toHaveLength(2 * 501)
    expect(table.rows[500]?.cells[0]).toContain('19500 more marks')
  })
})
