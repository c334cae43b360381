import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ExchangedEvent } from '@domain/exchange/interchange'
import { lostOf, madeWork, sorted, spokenIn } from '@main/exchange/made-work'
import { tiersToWork } from '@domain/exchange/tiers-to-work'
import { readTextGrid } from '@domain/exchange/text-grid/read-text-grid'
import { writeSpokenTextGrid, writeTextGrid } from '@domain/exchange/text-grid/write-text-grid'

const isOpen = ({ kind, endMs }: ExchangedEvent) => kind === 'state' && endMs === null
const held = ({ startMs, endMs, subject, code }: ExchangedEvent) => ({ startMs, endMs, subject, code })

it('brings back code, subject and times of all that is not counted as lost', () => {
  fc.assert(
    fc.property(madeWork, (given) => {
      const { files, losses } = writeTextGrid(given)
      given.recordings.forEach((sent, index) => {
        const reading = readTextGrid(files[index]?.text ?? '', sent.name)
        if ('refusal' in reading || reading.file.kind !== 'tiers') throw new Error(JSON.stringify(reading))
        const [came] = tiersToWork(reading.file.tiers, { tiers: {} }).recordings
        expect(sorted((came?.events ?? []).map(held))).toEqual(
          sorted(sent.events.filter((event) => !isOpen(event)).map(held)),
        )
        expect(reading.file.tiers.problems).toEqual([])
      })
      const events = given.recordings.flatMap((each) => each.events)
      expect(lostOf(losses, 'open-states')).toBe(events.filter(isOpen).length)
      expect(lostOf(losses, 'notes')).toBe(events.filter(({ note }) => note !== '').length)
      expect(lostOf(losses, 'reserved-characters')).toBe(0)
    }),
  )
})

it('brings speech turns back with who said what', () => {
  const turns = [
    { speaker: 'P1', startMs: 0, endMs: 1000, text: 'so "it" goes' },
    { speaker: 'T1', startMs: 900, endMs: 2500, text: 'yes' },
    { speaker: 'P1', startMs: 3000, endMs: 3500, text: 'no' },
  ]
  const { files, losses } = writeSpokenTextGrid(turns, 'a')
  expect(losses).toEqual([])
  expect(spokenIn(files[0]?.text ?? '')).toEqual(turns)
})
