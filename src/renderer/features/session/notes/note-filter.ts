import type { TimeNote, TimeNoteKind } from '@domain/rating/time-note'

/** Which notes the list shows. */
export type NoteFilter = 'all' | TimeNoteKind

export const noteFilters = ['all', 'comment', 'marker'] as const satisfies readonly NoteFilter[]

export function filteredNotes(notes: readonly TimeNote[], filter: NoteFilter): readonly TimeNote[] {
  return filter === 'all' ? notes : notes.filter(({ kind }) => kind === filter)
}
