import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ExchangedEvent, Interchange } from '@domain/exchange/interchange'
import { parseProject } from './parse-project'
import { readBoris } from './read-boris'
import { writeBoris } from './write-boris'

function readBack(text: string): Interchange {
  const reading = readBoris(parseProject(text))
  if ('refusal' in reading || reading.file.kind !== 'events') throw new Error(JSON.stringify(reading))
  return reading.file.work
}

const words = fc.constantFrom('', 'a', 'Ærlig, varm', 'x\ny', '__proto__', '"quoted"')
const code = (name: string, kind: 'point' | 'state') =>
  fc.record({
    name: fc.constant(name),
    kind: fc.constant(kind),
    description: words,
    category: words,
    color: fc.constantFrom('', '#aa0033'),
    key: fc.constantFrom('', 's', 'F1'),
    modifiers: fc.constant([
      { name: 'How', choice: 'many' as const, values: ['soft', 'late'] },
      { name: 'Who', choice: 'one' as const, values: ['member', 'therapist'] },
    ]),
    excludes: fc.subarray(['silence', 'pretend']),
  })
const modifiers = fc
  .tuple(fc.subarray(['soft', 'late']), fc.subarray(['member']))
  .map(([how, who]) => [...how.map((value) => ({ set: 'How', value })), ...who.map((value) => ({ set: 'Who', value }))])
const event: fc.Arbitrary<ExchangedEvent> = fc
  .record({
    code: fc.constantFrom('rewind', 'silence'),
    subject: fc.constantFrom('', 'P1'),
    startMs: fc.nat(40),
    lengthMs: fc.option(fc.nat(20)),
    rater: fc.constantFrom('', 'R1'),
    modifiers,
    note: words,
  })
  .map(({ lengthMs, ...each }) => ({
    ...each,
    kind: each.code === 'silence' ? 'state' : 'point',
    endMs: each.code === 'silence' && lengthMs !== null ? each.startMs + lengthMs : null,
  }))
const recording = (name: string) =>
  fc.record({
    name: fc.constant(name),
    date: fc.constantFrom(null, '2026-03-01T10:00:00', '2026-03-01'),
    description: words,
    media: fc.uniqueArray(
      fc.record({
        path: fc.constantFrom('a.mp4', '/b c.wav', '__proto__'),
        offsetMs: fc.integer({ min: -50, max: 50 }),
        durationMs: fc.option(fc.nat(1e7)),
      }),
      { selector: ({ path }) => path },
    ),
    variables: fc.uniqueArray(fc.record({ name: fc.constantFrom('room', '__proto__'), value: words }), {
      selector: (variable) => variable.name,
    }),
    events: fc.array(event, { maxLength: 12 }),
    scores: fc.constant([]),
    turns: fc.constant([]),
  })
const work: fc.Arbitrary<Interchange> = fc.record({
  recordings: fc.tuple(recording('Møte 1'), recording('__proto__')),
  codes: fc.tuple(code('rewind', 'point'), code('silence', 'state')),
  subjects: fc.constant([{ name: 'P1', description: 'a member' }]),
  problems: fc.constant([]),
})

const inOrder = (events: readonly ExchangedEvent[]): readonly string[] =>
  events
    .map((each) =>
      JSON.stringify(
        { ...each, modifiers: each.modifiers, rater: '' },
        Object.keys(each).toSorted().concat('set', 'value'),
      ),
    )
    .toSorted()

it('brings back all that it does not count as lost', () => {
  fc.assert(
    fc.property(work, (given) => {
      const { files, losses } = writeBoris(given, 'study')
      const back = readBack(files[0]?.text ?? '')
      const lost = new Map(losses.map(({ what, count }) => [what, count]))
      expect([back.codes, back.subjects]).toEqual([given.codes, given.subjects])
      let missing = 0
      given.recordings.forEach((sent, index) => {
        const came = back.recordings[index]
        expect(came?.name).toBe(sent.name)
        expect(came?.description).toBe(sent.description)
        expect(came?.media).toEqual(sent.media)
        expect(came?.variables).toEqual(sent.variables)
        const left = [...inOrder(sent.events)]
        for (const each of inOrder(came?.events ?? [])) {
          const place = left.indexOf(each)
          expect(place).not.toBe(-1)
          left.splice(place, 1)
        }
        missing += left.length
      })
      expect((lost.get('overlaps') ?? 0) + (lost.get('open-states') ?? 0)).toBe(missing)
      expect(lost.get('raters') ?? 0).toBe(
        given.recordings.flatMap(({ events }) => events).filter(({ rater }) => rater !== '').length,
      )
      const changedDates = given.recordings.filter(({ date }, index) => back.recordings[index]?.date !== date)
      expect(lost.get('dates') ?? 0).toBe(changedDates.length)
      const known = new Set<string>(['overlaps', 'open-states', 'raters', 'dates'])
      expect(losses.filter(({ what }) => !known.has(what))).toEqual([])
    }),
  )
})

it('counts modifiers that BORIS would take apart, and what is no event', () => {
  const mark = { rater: '', code: 'rewind', subject: '', kind: 'point', startMs: 0, endMs: null, note: '' } as const
  const { losses } = writeBoris(
    {
      recordings: [
        {
          name: 'a',
          date: null,
          description: '',
          media: [],
          variables: [],
          events: [{ ...mark, modifiers: [{ set: 'How', value: 'soft, late' }] }],
          scores: [{ rater: '', item: 1, dimension: 'quality', value: 4, note: '' }],
          turns: [{ speaker: 'P1', startMs: 0, endMs: 5, text: '' }],
        },
      ],
      codes: [],
      subjects: [],
      problems: [],
    },
    'study',
  )
  expect(losses.map(({ what, count }) => `${what} ${count}`)).toEqual(['scores 1', 'turns 1', 'reserved-characters 1'])
})
