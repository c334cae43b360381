// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { isDrawn } from '@contract/drawn-svg'
import { startTexts } from '@renderer/lib/i18n'
import { asked, code } from '../made-scale'
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
    expect(isDrawn(svg)).toBe(true)
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

  it('shows every state of a dense row as a column of its own height, and no plane', () => {
    const few = Array.from({ length: 200 }, (_, place) => turn(place * 500, place * 500 + 500))
    const many = Array.from({ length: 2000 }, (_, place) => turn(300_000 + place * 100, 300_000 + place * 100 + 100))
    const { svg } = timeline([...few, ...many])
    expect(svg).toContain('The highest column stands for ')
    const [path = ''] = [...svg.matchAll(/ d="(M[^"]+Z)"/g)].flatMap(([, d = '']) =>
      d.split('M').length > 20 ? [d] : [],
    )
    const columns = path.split('M').slice(1)
    expect(columns.length).toBeGreaterThan(50)
    const tops = new Set(columns.map((column) => /V([\d.]+)/.exec(column)?.[1]))
    expect(tops.size).toBeGreaterThan(1)
    // None reaches over to its neighbour.
    const edges = columns.map((column) => [Number.parseFloat(column), Number(/H([\d.]+)/.exec(column)?.[1])] as const)
    for (const [index, [left]] of edges.entries()) {
      if (index > 0) expect(left).toBeGreaterThan(edges[index - 1]?.[1] ?? 0)
    }
  })

  it('has a table that can be shown, however many rows it is of', () => {
    const codes = Array.from({ length: 30 }, (_, place) => ({ ...code('warmth', 'point'), id: `code ${place}` }))
    const events = Array.from({ length: 9000 }, (_, place) => ({ ...point(place * 10), code: `code ${place % 30}` }))
    const { table } = timeline(events, { codes })
    expect(table.rows.length).toBeLessThan(2200)
    expect(table.rows.filter(({ cells }) => cells[0]?.includes('more marks'))).toHaveLength(30)
  })
})
