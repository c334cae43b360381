import type { Event } from '@domain/coding/event'
import type { Instrument } from '@domain/instrument/instrument'
import type { Person } from '@domain/rating/person'
import type { Rating, Score } from '@domain/rating/rating'
import type { TimeNote } from '@domain/rating/time-note'
import type { Cue } from '@domain/transcript/cue'
import type { Media, Participant, Recording } from '@domain/recording/recording'

/** What stands in every exported row of one rating; the rows of a rating share one of these. */
export interface ExportedRating {
  readonly recording: Pick<Recording, 'id' | 'title' | 'date' | 'group' | 'sessionNumber' | 'placeInTreatment'>
  readonly rating: Pick<Rating, 'id' | 'kind' | 'status'>
  readonly person: Pick<Person, 'id' | 'name' | 'role'>
  /** Time worked on the rating, in milliseconds. */
  readonly workedMs: number
  readonly instrument: Instrument
  readonly media: readonly Pick<Media, 'fileName' | 'offsetMs' | 'durationMs'>[]
  readonly participants: readonly Pick<Participant, 'id' | 'pseudonym' | 'role'>[]
}

export interface EventRow {
  readonly of: ExportedRating
  readonly event: Event
}

export interface ScoreRow {
  readonly of: ExportedRating
  readonly score: Score
  /** The rater's note on the item, or nothing. */
  readonly note: string
}

/** A speech turn of a recording's transcript; it is nobody's rating. */
export interface TurnRow {
  readonly recording: ExportedRating['recording']
  /** Its number in the transcript, from 1. */
  readonly number: number
  readonly turn: Cue
}

export interface CommentRow {
  readonly of: ExportedRating
  readonly comment: TimeNote
}
