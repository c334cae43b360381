import { expect, it } from 'vitest'
import type { Code } from '@domain/instrument/instrument'
import { madeCode } from '@domain/instrument/made-instrument'
import { codeMeant, participantMeant, recordingMeant } from './exchange-map'

const nothing = { recordings: {}, codes: {}, subjects: {}, tiers: {} }
const code = (id: string, en: string, nb: string): Code => madeCode(id, { name: { en, nb } })
const instrument = {
  codes: [code('rewind', 'Stop and rewind', 'Stopp og spol'), code('a', 'Warmth', 'rewind'), code('b', 'warmth', 'y')],
}

it('finds a code by its id or either name, however it is written, and never guesses between two', () => {
  const meant = (name: string) => codeMeant(name, instrument, nothing)?.id
  expect(['rewind', ' stop and REWIND ', 'Stopp og spol', 'a'].map(meant)).toEqual(['rewind', 'rewind', 'rewind', 'a'])
  expect(['warmth', 'stop', '', 'constructor'].map(meant)).toEqual([undefined, undefined, undefined, undefined])
})

it('goes by what a person said before what names say', () => {
  const map = { ...nothing, codes: { rewind: 'b', Warmth: null, x: 'gone' } }
  expect(codeMeant('rewind', instrument, map)?.id).toBe('b')
  expect([codeMeant('Warmth', instrument, map), codeMeant('x', instrument, map)]).toEqual([null, undefined])
})

it('finds participants by pseudonym and recordings by title', () => {
  const participants = ['P1', 'P2'].map((pseudonym, position) => ({
    id: `id of ${pseudonym}`,
    recordingId: 'r',
    position,
    pseudonym,
    role: 'member' as const,
  }))
  const map = { ...nothing, subjects: { Anna: 'P2', Ola: null }, recordings: { old: 'r2' } }
  expect(participantMeant('p1', participants, map)?.id).toBe('id of P1')
  expect(participantMeant('Anna', participants, map)?.id).toBe('id of P2')
  expect([participantMeant('Ola', participants, map), participantMeant('P3', participants, map)]).toEqual([
    null,
    undefined,
  ])
  const recordings = [
    { id: 'r1', title: 'Session 1' },
    { id: 'r2', title: 'Session 2' },
    { id: 'r3', title: 'Session 2' },
  ]
  expect([recordingMeant('session 1', recordings, map)?.id, recordingMeant('old', recordings, map)?.id]).toEqual([
    'r1',
    'r2',
  ])
  expect(recordingMeant('Session 2', recordings, map)).toBeUndefined()
})
