import { z } from 'zod'
import { mostChangesInStep, type RatingChange } from '@domain/history/change'
import { ratingLabels } from '@domain/history/label'
import type { Instrument } from '@domain/instrument/instrument'
import type { ItemNote, Rating, RatingKind, Score } from '@domain/rating/rating'
import type { TimeNote } from '@domain/rating/time-note'
import type { Person, PersonRole } from '@domain/rating/person'
import type { WorkSpell } from '@domain/rating/work-spell'
import type { Interval } from '@domain/time/intervals'
import { call } from '@contract/call'
import { clockMs, id, milliseconds } from '@contract/fields'
import { ratingChange } from '@contract/rating-change'
import type { RecordingDetail } from '@contract/calls/recordings'

/** Everything the session screen needs at once; events follow in pages. */
export interface OpenedRating {
  readonly rating: Rating
  readonly person: Person
  readonly recording: RecordingDetail
  readonly instrument: Instrument
  readonly scores: readonly Score[]
  readonly itemNotes: readonly ItemNote[]
  /** Markers and comments in order of time. */
  readonly timeNotes: readonly TimeNote[]
  readonly watched: readonly Interval[]
  readonly eventCount: number
  readonly undo: UndoState
  /** The rating can be looked at only: the study file cannot be written, or it was opened for looking. */
  readonly readOnly: boolean
  /** Whose rating it is, where somebody looks at it who is not working in it; null for one's own work. */
  readonly lookedAt: string | null
}

/** What the undo and redo keys would do now; labels are translation keys under `history.`. */
export interface UndoState {
  readonly undoLabel: string | null
  readonly redoLabel: string | null
}

/** A transaction that is on disk. */
export interface Applied {
  readonly txId: number
  readonly undo: UndoState
}

/** The rows that an undo or redo changed, as changes to make in the store. */
export interface Undone extends Applied {
  readonly label: string
  readonly changes: readonly RatingChange[]
}

/** Somebody else's rating of a recording that the present person may see. */
export interface ComparableRating {
  readonly ratingId: string
  readonly kind: RatingKind
  /** Others are measured against it: it was made for that, or declared so. */
  readonly isGold: boolean
  readonly personName: string
  readonly eventCount: number
  /** Made with the scale, in the version, of the person's own rating: its codes mean the same. */
  readonly isSameScale: boolean
}

/** What is on record of how a rating came about, and where its history stands. */
export interface RatingRecord {
  readonly raterName: string
  /** The part that the rater had in the study when the rating was begun, as far as it was noted. */
  readonly raterRole: PersonRole
  readonly workSpells: readonly WorkSpell[]
  /** How many records of the history belong to the rating. */
  readonly records: number
  /** The last of them: its place and hash in the study's chain; null when there is none. */
  readonly head: { readonly seq: number; readonly hash: string; readonly atMs: number } | null
}

export const ratingCalls = {
  /** Opens the present person's rating of a recording, beginning one where there is none. */
  'ratings.open': call(z.object({ recordingId: id }))<OpenedRating>(),
  /** Opens a rating that the present person may see, the own one or another's, for looking: nothing is begun or written. */
  'ratings.look': call(z.object({ ratingId: id }))<OpenedRating>(),
  /** How a rating that the present person may see came about. */
  'ratings.record': call(z.object({ ratingId: id }))<RatingRecord>(),
  /** The ratings of a recording that may be laid under one of them (null: all): none while the present person's own is not submitted. */
  'ratings.comparable': call(z.object({ recordingId: id, ratingId: id.nullable() }))<readonly ComparableRating[]>(),
  /**
   * Events of the person's own rating, or of one that blinding lets them see, in order of (startMs, id), after the given one, as the JSON text of an array of them: as objects they would
   * take three times as long to cross the sandbox.
   */
  'events.page': call(
    z.object({
      ratingId: id,
      after: z.object({ startMs: milliseconds, id }).nullable(),
      limit: z.int().min(1).max(20_000),
    }),
  )<string>(),
  /** The path of every mark and score: one transaction, durable when answered. */
  'changes.apply': call(
    z.object({
      ratingId: id,
      label: z.enum(ratingLabels),
      changes: z.array(ratingChange).min(1).max(mostChangesInStep),
    }),
  )<Applied>(),
  'history.undo': call(z.object({ ratingId: id }))<Undone>(),
  'history.redo': call(z.object({ ratingId: id }))<Undone>(),
  /** Adds played stretches; overlapping ones are merged. Not undoable, and locked with the rating. */
  'watched.add': call(
    z.object({
      ratingId: id,
      intervals: z
        .array(z.object({ startMs: milliseconds, endMs: milliseconds }))
        .min(1)
        .max(1000),
    }),
  )<readonly Interval[]>(),
  /**
   * Keeps a spell of work (clock times) or how far it has grown: the same start is the same spell. Not undoable, and
   * locked with the rating.
   */
  'work.add': call(z.object({ ratingId: id, startMs: clockMs, endMs: clockMs }))<null>(),
  'ratings.submit': call(z.object({ ratingId: id }))<Rating>(),
  'ratings.reopen': call(z.object({ ratingId: id, reason: z.string().trim().min(1).max(2000) }))<Rating>(),
}
