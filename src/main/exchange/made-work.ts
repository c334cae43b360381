import fc from 'fast-check'
import { readSpeech } from '@domain/exchange/speech/read-speech'
import type { ExchangedEvent, ExchangedRecording, ExchangedTurn, Interchange } from '@domain/exchange/interchange'

/** Work by chance for the tests of what is written: texts of every kind, events over each other, points and open states. */

const words = fc.constantFrom('', 'a', 'Ærlig, varm', 'x\ny', '<b>&amp;', '"quoted"', '=1+1', 'a\tb', 'P1: no', "it's")
const sets = ['How', 'Who'] as const

const event: fc.Arbitrary<ExchangedEvent> = fc
  .record({
    code: fc.constantFrom('stop & rewind', 'silence'),
    subject: fc.constantFrom('', 'P1', 'T 2'),
    startMs: fc.nat(400),
    lengthMs: fc.option(fc.integer({ min: 1, max: 200 })),
    rater: fc.constantFrom('', 'Kari', 'Ola'),
    modifiers: fc.subarray([
      { set: 'How', value: 'soft' },
      { set: 'How', value: 'late' },
      { set: 'Who', value: 'a member' },
    ]),
    note: words,
  })
  .map(({ lengthMs, ...each }) => ({
    ...each,
    kind: each.code === 'silence' ? 'state' : 'point',
    endMs: each.code === 'silence' && lengthMs !== null ? each.startMs + lengthMs : null,
  }))

const recording = (name: string): fc.Arbitrary<ExchangedRecording> =>
  fc.record({
    name: fc.constant(name),
    date: fc.constantFrom(null, '2026-03-01'),
    description: words,
    media: fc.uniqueArray(
      fc.record({
        path: fc.constantFrom('a.mp4', '/b c/100%.wav', 'æ&.mp4'),
        offsetMs: fc.integer({ min: -50, max: 50 }),
        durationMs: fc.constant(10_000),
      }),
      { selector: ({ path }) => path },
    ),
    variables: fc.uniqueArray(fc.record({ name: fc.constantFrom('room', 'group'), value: fc.constantFrom('', 'A') }), {
      selector: (variable) => variable.name,
    }),
    events: fc.array(event, { maxLength: 12 }),
    scores: fc.constantFrom([], [{ rater: '', item: 1, dimension: 'quality', value: 4, note: 'x' }] as const),
    turns: fc.constant([]),
    comments: fc.constantFrom([], [{ rater: '', atMs: 5, text: 'x' }]),
  })

const code = (name: string, kind: 'point' | 'state') => ({
  name,
  kind,
  description: `what ${name} means`,
  category: 'group',
  color: '#aa0033',
  key: 's',
  modifiers: sets.map((set) => ({ name: set, choice: 'many' as const, values: ['soft', 'late', 'a member'] })),
  excludes: [],
})

export const madeWork: fc.Arbitrary<Interchange> = fc.record({
  recordings: fc.tuple(recording('Møte 1'), recording('Session/2')),
  codes: fc.constant([code('stop & rewind', 'point'), code('silence', 'state')]),
  subjects: fc.constant([{ name: 'P1', description: '' }]),
  problems: fc.constant([]),
})

/** Events in an order of their own, so that two lists can be compared; the order of sets says nothing either. */
export function sorted(events: readonly Partial<ExchangedEvent>[]): readonly unknown[] {
  return events
    .map((each) => ({ ...each, modifiers: each.modifiers?.toSorted((a, b) => a.set.localeCompare(b.set)) }))
    .map((each) => JSON.stringify(each, Object.keys(each).toSorted().concat('set', 'value')))
    .toSorted()
    .map((text) => JSON.parse(text) as unknown)
}

/** How many of what is lost. */
export function lostOf(losses: readonly { readonly what: string; readonly count: number }[], what: string): number {
  return losses.find((loss) => loss.what === what)?.count ?? 0
}

/** The speech turns of a file in order of time. */
export function spokenIn(text: string): readonly ExchangedTurn[] {
  const reading = readSpeech(text, 'x')
  if (reading === null || 'refusal' in reading || reading.file.kind !== 'tiers') return []
  return reading.file.tiers.tiers
    .flatMap(({ name, annotations }) =>
      annotations.map(({ startMs, endMs, value }) => ({
        speaker: name === 'speech' ? '' : name,
        startMs,
        endMs,
        text: value,
      })),
    )
    .toSorted((a, b) => a.startMs - b.startMs)
}
