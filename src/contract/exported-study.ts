import { z } from 'zod'
import { leavableParts } from '@domain/exchange/giving-out'
import { participantRoles } from '@domain/recording/recording'
import { personRoles } from '@domain/rating/person'
import { instrumentSchema } from '@contract/instrument'

const isoDate = z.iso.date()
const ms = z.int()
const text = z.string()

const event = z.strictObject({
  id: text,
  code: text.describe('Id of the code in the instrument'),
  kind: z.enum(['point', 'state']),
  subject: text.nullable().describe('Pseudonym of the participant it is about'),
  startMs: ms.describe('Recording time in milliseconds'),
  endMs: ms.nullable().describe('The first moment after it; null for a point and for a state that is still open'),
  modifiers: z.array(text).describe('Ids of the modifiers of the code'),
  note: text,
  reactionOffsetMs: ms.describe('Reaction time that was taken off startMs'),
})

const score = z.strictObject({
  item: z.int().nullable().describe('Number of the item; null for the overall score'),
  dimension: text,
  value: z.union([z.int(), z.enum(['not-rated', 'not-applicable'])]),
})

const rating = z.strictObject({
  id: text,
  kind: z.enum(['independent', 'consensus', 'gold']),
  status: z.enum(['open', 'submitted']),
  rater: z.strictObject({ id: text, name: text, role: z.enum(personRoles) }),
  instrument: z.strictObject({ key: text, version: z.int() }),
  workedMs: ms,
  events: z.array(event),
  scores: z.array(score),
  itemNotes: z.array(z.strictObject({ item: z.int(), text })),
  comments: z.array(z.strictObject({ atMs: ms, text })),
})

const recording = z.strictObject({
  id: text,
  title: text,
  date: isoDate.nullable(),
  group: text,
  sessionNumber: z.int().nullable(),
  placeInTreatment: text,
  participants: z.array(z.strictObject({ pseudonym: text, role: z.enum(participantRoles) })),
  media: z.array(z.strictObject({ fileName: text, offsetMs: ms, durationMs: ms })),
  transcript: z
    .array(z.strictObject({ speaker: text.nullable(), startMs: ms, endMs: ms, text }))
    .describe('Speech turns in order of time'),
  ratings: z.array(rating),
})

/**
 * What `export --format json` writes: every rating that may be seen, with the instruments that it was made with. Its JSON
 * Schema is published as docs/export.schema.json.
 */
export const exportedStudySchema = z.strictObject({
  format: z.literal('spole-export'),
  version: z.literal(1),
  study: text,
  without: z.array(z.enum(leavableParts)).describe('What was left out: its fields are empty'),
  instruments: z.array(instrumentSchema),
  recordings: z.array(recording),
})

export type ExportedStudy = z.output<typeof exportedStudySchema>
export type JsonRecording = z.output<typeof recording>
export type JsonRating = z.output<typeof rating>
