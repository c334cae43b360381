import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeAggregated } from '@domain/exchange/boris-tables/write-aggregated'
import type { ExchangedEvent } from '@domain/exchange/interchange'
import { lostOf, madeWork, sorted } from '@main/exchange/made-work'
import { readForeignBytes } from '@main/exchange/read-foreign-file'

/** BORIS's table knows a set of modifiers by its place. */
const places: Readonly<Record<string, string>> = { How: 'Modifier #1', Who: 'Modifier #2' }
const held = (event: ExchangedEvent) => ({
  ...event,
  rater: '',
  modifiers: event.modifiers.map(({ set, value }) => ({ set: places[set] ?? set, value })),
})

it('brings back every event with all that the table can hold', async () => {
  await fc.assert(
    fc.asyncProperty(madeWork, async (given) => {
      const { files, losses } = writeAggregated(given, 'study')
      const reading = await readForeignBytes(Buffer.from(files[0]?.text ?? ''), { name: 'study', most: 1e9 })
      if ('refusal' in reading || reading.file.kind !== 'events') throw new Error(JSON.stringify(reading))
      const { recordings, codes, problems } = reading.file.work
      for (const sent of given.recordings.filter(({ events }) => events.length > 0)) {
        const came = recordings.find(({ name }) => name === sent.name)
        expect(sorted(came?.events.map((event) => ({ ...event })) ?? [])).toEqual(sorted(sent.events.map(held)))
        expect(came?.date).toBe(sent.date)
        expect(came?.description).toBe(sent.description)
        for (const variable of sent.variables) expect(came?.variables).toContainEqual(variable)
      }
      for (const { category } of codes) expect(category).toBe('group')
      expect(problems.filter(({ reason }) => reason !== 'unpaired-state')).toEqual([])
      const events = given.recordings.flatMap((each) => each.events)
      expect(lostOf(losses, 'raters')).toBe(events.filter(({ rater }) => rater !== '').length)
      expect(lostOf(losses, 'modifier-sets')).toBe(events.filter(({ modifiers }) => modifiers.length > 0).length)
      expect(lostOf(losses, 'reserved-characters')).toBe(0)
    }),
    { numRuns: 50 },
  )
})
