import { z } from 'zod'
import type { Event } from '@domain/coding/event'
import type { RatingChange } from '@domain/history/change'
import type { ItemNote, Score } from '@domain/rating/rating'
import { type TimeNote, timeNoteKinds } from '@domain/rating/time-note'
import { id, milliseconds, slug, text } from '@contract/fields'

const event = z
  .object({
    id,
    ratingId: id,
    code: slug,
    kind: z.enum(['point', 'state']),
    subjectId: id.nullable(),
    startMs: milliseconds,
    endMs: milliseconds.nullable(),
    modifiers: z.array(slug).max(40),
    note: text,
    reactionOffsetMs: z.int().min(0).max(2000),
  })
  .strict() satisfies z.ZodType<Event>

const score = z
  .object({
    id,
    ratingId: id,
    item: z.int().min(1).max(500).nullable(),
    dimension: slug,
    value: z.union([z.int().min(0).max(100), z.enum(['not-rated', 'not-applicable'])]),
  })
  .strict() satisfies z.ZodType<Score>

const itemNote = z
  .object({ id, ratingId: id, item: z.int().min(1).max(500), text })
  .strict() satisfies z.ZodType<ItemNote>

const timeNote = z
  .object({ id, ratingId: id, kind: z.enum(timeNoteKinds), atMs: milliseconds, text })
  .strict() satisfies z.ZodType<TimeNote>

/** The rows that a rater makes, one by one. */
export const ratingRowSchemas = { event, score, itemNote, timeNote }

/** A change that a rater's window asks for. */
export const ratingChange = z.discriminatedUnion('table', [
  z.object({ table: z.literal('event'), before: event.nullable(), after: event.nullable() }).strict(),
  z.object({ table: z.literal('score'), before: score.nullable(), after: score.nullable() }).strict(),
  z.object({ table: z.literal('itemNote'), before: itemNote.nullable(), after: itemNote.nullable() }).strict(),
  z.object({ table: z.literal('timeNote'), before: timeNote.nullable(), after: timeNote.nullable() }).strict(),
]) satisfies z.ZodType<RatingChange>
