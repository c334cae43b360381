import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExchangedEvent, Interchange } from '@domain/exchange/interchange'
import { lostOf, madeWork, sorted, spokenIn } from '@main/exchange/made-work'
import { readSpeech } from '@domain/exchange/speech/read-speech'
import { tiersToWork } from '@domain/exchange/tiers-to-work'
import { writeSpokenSubtitles, writeSubtitles } from '@domain/exchange/subtitles/write-subtitles'

function readBack(text: string): Interchange['recordings'][number]['events'] {
  const reading = readSpeech(text, 'x')
  if (reading === null || 'refusal' in reading || reading.file.kind !== 'tiers') return []
  const said = Object.fromEntries(reading.file.tiers.tiers.map(({ name }) => [name, 'values-are-codes' as const]))
  return tiersToWork(reading.file.tiers, { tiers: said }).recordings[0]?.events ?? []
}

const isOpen = ({ kind, endMs }: ExchangedEvent) => kind === 'state' && endMs === null
const asShown = ({ startMs, endMs, subject, code }: ExchangedEvent) => ({
  startMs,
  endMs: endMs ?? startMs + 2000,
  subject,
  code,
})

describe.each(['vtt', 'srt'] as const)('%s', (form) => {
  it('brings back code, subject and times of all that is not counted as lost', () => {
    fc.assert(
      fc.property(madeWork, (given) => {
        const { files, losses } = writeSubtitles(given, form)
        given.recordings.forEach(({ name, events }, index) => {
          expect(files[index]?.name).toBe(`${name}.${form}`)
          const back = readBack(files[index]?.text ?? '')
          expect(sorted(back.map(asShown))).toEqual(sorted(events.filter((event) => !isOpen(event)).map(asShown)))
        })
        const events = given.recordings.flatMap((each) => each.events)
        expect(lostOf(losses, 'reserved-characters')).toBe(0)
        expect(lostOf(losses, 'open-states')).toBe(events.filter(isOpen).length)
        expect(lostOf(losses, 'points')).toBe(events.filter(({ kind }) => kind === 'point').length)
        expect(lostOf(losses, 'notes')).toBe(events.filter(({ note }) => note !== '').length)
      }),
    )
  })

  it('counts what a reader would take for something else', () => {
    const counted = fc.check(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 8 }), (code, subject) => {
        const event = {
          rater: '',
          code,
          subject,
          kind: 'state',
          startMs: 0,
          endMs: 5,
          modifiers: [],
          note: '',
        } as const
        const { files, losses } = writeSubtitles(workOf(event), form)
        const [back, ...more] = readBack(files[0]?.text ?? '')
        const isSame = more.length === 0 && back?.code === code && back.subject === subject
        return isSame || lostOf(losses, 'reserved-characters') === 1
      }),
    )
    expect(counted.failed ? counted.counterexample : null).toBeNull()
  })
})

it.each(['vtt', 'srt'] as const)('speech turns come back from %s with who said what', (form) => {
  const turns = [
    { speaker: 'P1', startMs: 0, endMs: 1000, text: 'so it goes' },
    { speaker: '', startMs: 900, endMs: 2500, text: 'yes' },
  ]
  const { files, losses } = writeSpokenSubtitles(turns, 'a', form)
  expect(losses).toEqual([])
  expect(spokenIn(files[0]?.text ?? '')).toEqual(turns)
})

function workOf(...events: readonly ExchangedEvent[]): Interchange {
  const recording = { name: 'a', date: null, description: '', media: [], variables: [], scores: [], turns: [], events }
  return { recordings: [recording], codes: [], subjects: [], problems: [] }
}
