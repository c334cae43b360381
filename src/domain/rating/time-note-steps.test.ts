import { describe, expect, it } from 'vitest'
import type { TimeNote } from '@domain/rating/time-note'
import {
  addTimeNote,
  changeTimeNoteText,
  compareTimeNotes,
  deleteTimeNote,
  moveTimeNote,
  neighbourNote,
  withTimeNoteChanges,
} from '@domain/rating/time-note-steps'

const context = { ratingId: 'r', durationMs: 60_000, newId: () => 'new' }
const marker: TimeNote = { id: 'a', ratingId: 'r', kind: 'marker', atMs: 1000, text: '' }
const comment: TimeNote = { id: 'b', ratingId: 'r', kind: 'comment', atMs: 2000, text: 'Slow here' }

describe('adding', () => {
  it('makes a marker without words', () => {
    expect(addTimeNote({ kind: 'marker', atMs: 40, text: ' ' }, context)).toEqual({
      label: 'timeNote.add',
      changes: [
        {
          table: 'timeNote',
          before: null,
          after: { id: 'new', ratingId: 'r', kind: 'marker', atMs: 40, text: '' },
        },
      ],
    })
  })

  it('makes no comment without words', () => {
    expect(addTimeNote({ kind: 'comment', atMs: 40, text: '  ' }, context)).toMatchObject({ changes: [] })
  })

  it.each([-1, 60_001])('refuses %i, outside the recording', (atMs) => {
    expect(addTimeNote({ kind: 'marker', atMs, text: '' }, context)).toMatchObject({
      refusal: 'time-outside-recording',
    })
  })

  it('takes any time while the length of the recording is not known', () => {
    const step = addTimeNote({ kind: 'marker', atMs: 90_000, text: '' }, { ...context, durationMs: 0 })
    expect(step).toMatchObject({ label: 'timeNote.add' })
  })
})

describe('changing', () => {
  it('writes other words, without the spaces round them', () => {
    expect(changeTimeNoteText(comment, ' Slower ')).toEqual({
      label: 'timeNote.change',
      changes: [{ table: 'timeNote', before: comment, after: { ...comment, text: 'Slower' } }],
    })
  })

  it('changes nothing for the same words or the same time', () => {
    expect(changeTimeNoteText(comment, 'Slow here').changes).toEqual([])
    expect(moveTimeNote(comment, 2000, context)).toMatchObject({ changes: [] })
  })

  it('takes a comment away that has lost its words, and keeps a marker', () => {
    expect(changeTimeNoteText(comment, '')).toEqual(deleteTimeNote(comment))
    expect(changeTimeNoteText({ ...marker, text: 'see' }, '').changes[0]?.after).toEqual(marker)
  })

  it('moves within the recording only', () => {
    expect(moveTimeNote(marker, 5000, context)).toMatchObject({ changes: [{ after: { atMs: 5000 } }] })
    expect(moveTimeNote(marker, 60_001, context)).toMatchObject({ refusal: 'time-outside-recording' })
  })
})

describe('the notes of a rating', () => {
  const last: TimeNote = { ...marker, id: 'c', atMs: 9000 }

  it('stay in order of time whatever comes and goes', () => {
    const notes = withTimeNoteChanges(
      [marker, comment],
      [
        { table: 'timeNote', before: null, after: last },
        { table: 'timeNote', before: marker, after: { ...marker, atMs: 3000 } },
      ],
    )
    expect(notes.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    expect(withTimeNoteChanges(notes, [{ table: 'timeNote', before: comment, after: null }])).toHaveLength(2)
    expect(notes.toSorted(compareTimeNotes)).toEqual(notes)
  })

  it('are the same array when nothing of them changes', () => {
    const notes = [marker]
    expect(withTimeNoteChanges(notes, [])).toBe(notes)
  })

  it('have neighbours of a time, which is not its own neighbour', () => {
    const notes = [marker, comment, last]
    expect(neighbourNote(notes, { id: null, atMs: 2000 }, 1)).toBe(last)
    expect(neighbourNote(notes, { id: null, atMs: 2000 }, -1)).toBe(marker)
    expect(neighbourNote(notes, { id: null, atMs: 500 }, -1)).toBeUndefined()
  })

  it('reach each other from the one in hand, also at one time', () => {
    const twin = { ...comment, id: 'bb' }
    const notes = [marker, comment, twin, last]
    expect(neighbourNote(notes, { id: 'b', atMs: 2000 }, 1)).toBe(twin)
    expect(neighbourNote(notes, { id: 'bb', atMs: 2000 }, -1)).toBe(comment)
    expect(neighbourNote(notes, { id: 'b', atMs: 0 }, 1)).toBe(marker)
  })
})
