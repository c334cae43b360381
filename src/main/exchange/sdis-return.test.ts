import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ExchangedEvent } from '@domain/exchange/interchange'
import { lostOf, madeWork } from '@main/exchange/made-work'
import { writeSdis } from '@domain/exchange/sdis/write-sdis'

/** Reads SDIS as GSEQ does: declaration, then sessions with a label, ended by a stroke. */
function readBack(text: string): readonly (readonly string[])[] {
  const [, ...sessions] = text.replace(/^%.*\n/u, '').split(/<[^>]*>/u)
  return sessions.map((session) =>
    session
      .replace(/\/\s*$/u, '')
      .split(/\s+/u)
      .filter((word) => word !== ''),
  )
}

const isOpen = ({ kind, endMs }: ExchangedEvent) => kind === 'state' && endMs === null
const word = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, '_')
const asRead = ({ subject, code, startMs, endMs }: ExchangedEvent) => {
  const name = subject === '' ? word(code) : `${word(subject)}_${word(code)}`
  const onset = `${name},${(startMs / 1000).toFixed(3)}`
  return endMs === null ? onset : `${onset}-${(endMs / 1000).toFixed(3)}`
}

it('brings back code, subject and times of all that is not counted as lost', () => {
  fc.assert(
    fc.property(madeWork, (given) => {
      const { files, losses } = writeSdis(given, 'study')
      const back = readBack(files[0]?.text ?? '')
      expect(back.map((session) => session.toSorted())).toEqual(
        given.recordings.map(({ events }) =>
          events
            .filter((event) => !isOpen(event))
            .map(asRead)
            .toSorted(),
        ),
      )
      const events = given.recordings.flatMap((each) => each.events)
      expect(lostOf(losses, 'open-states')).toBe(events.filter(isOpen).length)
      expect(lostOf(losses, 'notes')).toBe(events.filter(({ note }) => note !== '').length)
      expect(lostOf(losses, 'modifiers')).toBe(events.filter(({ modifiers }) => modifiers.length > 0).length)
      expect(lostOf(losses, 'raters')).toBe(events.filter(({ rater }) => rater !== '').length)
    }),
  )
})

it('declares its codes and looks as GSEQ wants it', () => {
  const mark = { rater: '', kind: 'state', subject: 'P1', modifiers: [], note: '' } as const
  const { files } = writeSdis(
    {
      recordings: [
        {
          name: 'Session 1',
          date: null,
          description: '',
          media: [],
          variables: [],
          events: [
            { ...mark, code: 'Stille – lang', startMs: 1500, endMs: 4000 },
            { ...mark, code: 'varme', kind: 'point', subject: '', startMs: 2000, endMs: null },
          ],
          scores: [],
          turns: [],
        },
      ],
      codes: [],
      subjects: [],
      problems: [],
    },
    'study',
  )
  expect(files[0]?.text).toBe(
    '% Made by Spole; times in seconds\nTimed (P1_Stille_lang varme);\n\n<Session 1>\nP1_Stille_lang,1.500-4.000\nvarme,2.000\n/\n',
  )
})
