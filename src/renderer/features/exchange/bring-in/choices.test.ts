import { describe, expect, it } from 'vitest'
import {
  answerCode,
  answerOf,
  answerRater,
  answerRecording,
  answerSubject,
  answerTable,
  type Choices,
  nothingChosen,
} from './choices'

const name = (meant: string | null | undefined) => ({ name: 'halt', count: 1, meant, detail: '' })

describe('what a person says of a file', () => {
  it('is a thing here, nothing, something new, or still open', () => {
    expect(answerOf(name('stop'), false)).toEqual({ kind: 'here', id: 'stop' })
    expect(answerOf(name(null), false)).toEqual({ kind: 'out' })
    expect(answerOf(name(undefined), false)).toEqual({ kind: 'open' })
    expect(answerOf(name(undefined), true)).toEqual({ kind: 'new' })
  })

  it('is one thing at a time', () => {
    const made = answerCode(nothingChosen, 'halt', { kind: 'new' })
    expect(made.makes.codes).toEqual({ as: 'version', title: '', names: ['halt'] })
    const meant = answerCode(made, 'halt', { kind: 'here', id: 'stop' })
    expect([meant.map?.codes, meant.makes.codes?.names]).toEqual([{ halt: 'stop' }, []])
    const left = answerCode(meant, 'halt', { kind: 'out' })
    expect(left.map?.codes).toEqual({ halt: null })
    expect(answerCode(left, 'halt', { kind: 'open' }).map?.codes).toEqual({})
  })

  it('makes a recording with its film only when that is said', () => {
    const made = answerRecording(nothingChosen, 'visit', { kind: 'new' })
    expect(made.makes.recordings).toEqual([{ name: 'visit', withMedia: false }])
    expect(answerRecording(made, 'visit', { kind: 'new' }, true).makes.recordings).toEqual([
      { name: 'visit', withMedia: true },
    ])
  })

  it('gives people pseudonyms that are not their names', () => {
    const added = ['Anna Berg', 'T2', 'Ola Nordmann'].reduce<Choices>(
      (choices, each) => answerSubject(choices, each, { kind: 'new' }),
      nothingChosen,
    )
    expect(added.makes.participants).toEqual([
      { name: 'Anna Berg', pseudonym: 'P1', role: 'member' },
      { name: 'T2', pseudonym: 'T2', role: 'therapist' },
      { name: 'Ola Nordmann', pseudonym: 'P2', role: 'member' },
    ])
  })

  it('keeps what was said of raters and columns beside the rest', () => {
    const mine = answerRater(nothingChosen, 'KH', true)
    const told = answerTable(answerTable(mine, { columns: { Hva: 'code' } }), { times: 'frames' })
    expect(told.map).toMatchObject({ raters: { KH: true }, table: { columns: { Hva: 'code' }, times: 'frames' } })
    expect(answerRater(told, 'KH', null).map?.raters).toEqual({})
  })
})
