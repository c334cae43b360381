import { describe, expect, it } from 'vitest'
import type { Code } from '@domain/instrument/instrument'
import { madeCode, madeInstrument, madeItem } from '@domain/instrument/made-instrument'
import { planRows, rowKinds, sharedName } from '@renderer/features/session/timeline/rows'

const code = (id: string, more: Partial<Code> = {}): Code =>
  madeCode(id, { name: { en: id }, color: '#336699', ...more })

const instrument = madeInstrument({
  items: [madeItem(1, { name: { en: 'One' } }), madeItem(2, { name: { en: 'Two' }, shortName: { en: '2nd' } })],
  codes: [
    code('warmth', { item: 1 }),
    code('pretend', { kind: 'state', item: 2, color: '#aa3300' }),
    code('opening', { kind: 'state', name: { en: 'Phase: opening' }, exclusiveGroup: 'phase' }),
    code('closing', { kind: 'state', name: { en: 'Phase: closing' }, exclusiveGroup: 'phase', color: '#111111' }),
  ],
})
const people = [
  { id: 'b', recordingId: 'r', position: 1, pseudonym: 'P1', role: 'member' },
  { id: 'a', recordingId: 'r', position: 0, pseudonym: 'T1', role: 'therapist' },
] as const
const words = { noItem: 'Without item', noSubject: 'Nobody', noCustom: 'Others' }
const custom = [{ id: 'x', name: 'Mine', codes: ['pretend', 'gone'] }]
const planned = { instrument, participants: people, custom, language: 'en', words } as const

describe('rows of the timeline', () => {
  it('puts codes that replace one another in one row, first, then states, then points', () => {
    const plan = planRows('code', planned)
    expect(plan.rows.map(({ label }) => label)).toEqual(['Phase', 'pretend', 'warmth'])
    expect(plan.keyOf({ code: 'opening', subjectId: null })).toBe(plan.keyOf({ code: 'closing', subjectId: 'a' }))
  })

  it('has a colour for a row only when all its codes share it', () => {
    const plan = planRows('code', planned)
    expect(plan.rows.map(({ color }) => color)).toEqual([null, '#aa3300', '#336699'])
  })

  it('has a row for each item and one for codes without an item', () => {
    const plan = planRows('item', planned)
    expect(plan.rows.map(({ label }) => label)).toEqual(['1 One', '2 2nd', 'Without item'])
    expect(plan.keyOf({ code: 'pretend', subjectId: null })).toBe('2')
    expect(plan.keyOf({ code: 'opening', subjectId: null })).toBe(plan.rows[2]?.key)
  })

  it('has a row for each participant in order and one for nobody', () => {
    const plan = planRows('subject', planned)
    expect(plan.rows.map(({ label }) => label)).toEqual(['T1', 'P1', 'Nobody'])
    expect(plan.keyOf({ code: 'warmth', subjectId: 'b' })).toBe('b')
    expect(plan.keyOf({ code: 'warmth', subjectId: 'somebody else' })).toBe(plan.rows[2]?.key)
  })

  it("has rows of one's own and one for the codes that none of them has", () => {
    const plan = planRows('custom', planned)
    expect(plan.rows.map(({ label }) => label)).toEqual(['Mine', 'Others'])
    expect(plan.rows.map(({ parts }) => parts.map(({ code: id }) => id))).toEqual([
      ['pretend'],
      ['warmth', 'opening', 'closing'],
    ])
    expect(plan.keyOf({ code: 'pretend', subjectId: null })).toBe('x')
    expect(plan.keyOf({ code: 'warmth', subjectId: null })).toBe(plan.rows[1]?.key)
  })

  it('gives every event a row that exists', () => {
    for (const by of rowKinds) {
      const plan = planRows(by, { ...planned, language: 'nb' })
      const keys = plan.rows.map(({ key }) => key)
      for (const { id } of instrument.codes) expect(keys).toContain(plan.keyOf({ code: id, subjectId: null }))
    }
  })
})

describe('name of a row of several codes', () => {
  it('is what their names begin with, or all of them', () => {
    expect(sharedName(['Phase: work', 'Phase: closing'])).toBe('Phase')
    expect(sharedName(['Silence', 'Speech turn'])).toBe('Silence / Speech turn')
    expect(sharedName(['Fase – arbeid', 'Fase – avslutning'])).toBe('Fase')
    expect(sharedName(['Warmth'])).toBe('Warmth')
  })
})
