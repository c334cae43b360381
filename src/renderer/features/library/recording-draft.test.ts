import { expect, test } from 'vitest'
import { inputOf, newDraft, nextParticipant, repeatedPseudonyms, titleFromFile } from './recording-draft'

test('a title is guessed from the file name', () => {
  expect(titleFromFile('gruppe3_okt-14.mp4')).toBe('gruppe3 okt-14')
  expect(titleFromFile('no ending')).toBe('no ending')
})

test('the next participant counts on from the last and takes no name twice', () => {
  const row = (pseudonym: string, key: number) => ({ key, id: null, pseudonym, role: 'member' as const })
  expect(nextParticipant([row('P6', 0)])).toEqual(row('P7', 1))
  expect(nextParticipant([row('P2', 0), row('P1', 4)])).toEqual(row('P3', 5))
  expect(nextParticipant([]).pseudonym).toBe('T1')
})

test('empty rows are left out, and texts are trimmed', () => {
  const draft = newDraft('a.mp4', '2026-03-12')
  const input = inputOf({
    ...draft,
    participants: [
      { key: 0, id: null, pseudonym: ' T1 ', role: 'therapist' },
      { key: 1, id: null, pseudonym: '  ', role: 'member' },
    ],
    consents: [{ key: 0, id: null, fromWhom: '', purpose: ' ', until: null }],
  })
  expect(input.participants).toEqual([{ id: null, pseudonym: 'T1', role: 'therapist' }])
  expect(input.consents).toEqual([])
  expect(input.fields.date).toBe('2026-03-12')
})

test('pseudonyms that stand twice are found', () => {
  const rows = ['P1', 'P2', 'P1 ', ''].map((pseudonym, key) => ({ key, id: null, pseudonym, role: 'member' as const }))
  expect(repeatedPseudonyms(rows)).toEqual(['P1'])
})
