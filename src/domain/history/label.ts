/** What a rater's step was, as it is kept in the history; texts are `history.<label>` in the interface's languages. */
export const ratingLabels = [
  'event.add',
  'event.open',
  'event.close',
  'event.replace',
  'event.start',
  'event.end',
  'event.code',
  'event.subject',
  'event.modifiers',
  'event.note',
  'event.delete',
  'score.set',
  'score.clear',
  'note.set',
  'event.move',
  'event.split',
  'event.join',
  'event.fill',
  'event.copy',
  'event.many',
  'event.import',
  'timeNote.add',
  'timeNote.change',
  'timeNote.delete',
] as const

export type RatingLabel = (typeof ratingLabels)[number]
