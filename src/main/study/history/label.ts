import { type RatingLabel, ratingLabels } from '@domain/history/label'

/** What main itself writes into the history; texts are `history.<label>`, as for a rater's own steps. */
export const studyLabels = [
  'study.create',
  'study.rename',
  'study.salvage',
  'people.add',
  'people.update',
  'people.use',
  'instrument.import',
  'instrument.duplicate',
  'instrument.edit',
  'instrument.remove',
  'instrument.default',
  'recording.add',
  'recording.edit',
  'recording.remove',
  'transcript.set',
  'transcript.remove',
  'import.takeBack',
  'media.hash',
  'media.relink',
  'media.offset',
  'media.add',
  'media.remove',
  'media.copy',
  'media.copyRemove',
  'rating.begin',
  'rating.submit',
  'rating.reopen',
  'watched.add',
  'package.make',
  'package.import',
  'package.choose',
  'work.add',
  'blinding.on',
  'blinding.off',
  'assignment.plan',
  'assignment.change',
  'consensus.describe',
  'consensus.approve',
  'gold.declare',
  'gold.withdraw',
] as const

/** Every label that stands in a history. */
export const historyLabels = [...ratingLabels, ...studyLabels] as const

export type HistoryLabel = RatingLabel | (typeof studyLabels)[number]
