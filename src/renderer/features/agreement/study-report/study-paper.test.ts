// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { pageOf } from '@domain/document/paper'
import { startTexts } from '@renderer/lib/i18n'
import { type StudyFacts, studyPaper } from './study-paper'

const hostile = '<script>alert(1)</script>'
const rating = (recordingId: string, raterId: string, kind: 'independent' | 'consensus' = 'independent') => ({
  recordingId,
  raterId,
  kind,
  isGold: false,
})
const line = (recordingId: string, personId: string, state: 'assigned' | 'submitted', isOverdue = false) => ({
  recordingId,
  personId,
  personName: personId === 'a' ? 'Anna' : 'Bo',
  state,
  isOverdue,
})

const facts: StudyFacts = {
  title: hostile,
  isBlinded: true,
  language: 'en',
  madeMs: 1,
  recordings: [
    { id: 'r1', title: 'Session 1', date: '2026-03-01', group: 'A' },
    { id: 'r2', title: hostile, date: null, group: '' },
  ],
  ratings: [rating('r1', 'a'), rating('r1', 'b'), rating('r1', 'a', 'consensus')],
  raters: new Map([
    ['a', 'Anna'],
    ['b', 'Bo'],
  ]),
  assignments: [line('r1', 'a', 'submitted'), line('r1', 'b', 'submitted'), line('r2', 'b', 'assigned', true)],
  methods: 'ICC(2,1), absolute agreement.',
  figures: { columns: ['n', 'ICC(2,1)'], rows: [{ name: 'Overall', cells: [12, '0.71 (0.50–0.85)'] }] },
  drift: { title: 'Drift against gold', notes: ['Bo leans upwards.'] },
}

const read = (given: StudyFacts): Document => new DOMParser().parseFromString(pageOf(studyPaper(given)), 'text/html')
const tables = (page: Document) =>
  [...page.querySelectorAll('table')].map((table) =>
    [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
  )

beforeAll(() => startTexts('en'))

describe('the report of a study', () => {
  it('has raters with their work, the figures, and each recording', () => {
    const page = read(facts)
    expect(tables(page)).toEqual([
      [
        ['Anna', '1', '1', '1', '0'],
        ['Bo', '1', '2', '1', '1'],
      ],
      [['Overall', '12', '0.71 (0.50–0.85)']],
      [
        ['Session 1', '1 Mar 2026', 'A', '2', '2', expect.stringMatching(/.+/)],
        [hostile, '', '', '1', '0', ''],
      ],
    ])
    expect(page.body.textContent).toContain('3: 2 started, 2 submitted, 1 overdue')
    expect(page.body.textContent).toContain('Bo leans upwards.')
    expect(page.querySelectorAll('script')).toHaveLength(0)
  })

  it('leaves the work out for who sees only the own assignments', () => {
    const page = read({ ...facts, assignments: null })
    expect(tables(page)[0]).toEqual([
      ['Anna', '1'],
      ['Bo', '1'],
    ])
    expect(page.body.textContent).not.toContain('Overdue')
  })

  it('says that nobody drifts', () => {
    expect(read({ ...facts, drift: { title: 'Drift', notes: [] } }).querySelector('h3 + p')?.textContent).not.toBe('')
  })
})
