import type { Clip } from '@domain/clips/clip'
import type { Event } from '@domain/coding/event'
import type { Package, RatingVersion, RecordingOrigin } from '@domain/exchange/package'
import type { RowChange } from '@domain/history/change'
import type { Instrument } from '@domain/instrument/instrument'
import type { Letter, LetterBlock, LetterLogo, LetterMoment, LetterTemplate, LetterText } from '@domain/letter/letter'
import type { Assignment, MayNotRate } from '@domain/rating/assignment'
import type { PlanSettings } from '@domain/rating/assignment-plan'
import type { Consensus, ConsensusMember, Gold } from '@domain/rating/consensus'
import type { Person, PersonRole } from '@domain/rating/person'
import type { ItemNote, Rating, Score } from '@domain/rating/rating'
import type { TimeNote } from '@domain/rating/time-note'
import type { Training } from '@domain/rating/training'
import type { WorkSpell } from '@domain/rating/work-spell'
import type { Consent, Media, Participant, Recording } from '@domain/recording/recording'
import type { Cue } from '@domain/transcript/cue'

/** The study itself; there is one row. */
export interface StudyRow {
  readonly id: string
  readonly title: string
  readonly isSample: boolean
  readonly currentPersonId: string | null
  readonly createdMs: number
}

export interface InstrumentRow {
  readonly id: string
  readonly key: string
  readonly version: number
  readonly json: Instrument
  readonly isDefault: boolean
}

/** A media file with where it lies on this computer. */
export interface MediaRow extends Media {
  readonly path: string
}

/** A copy of a media file that the browser can play; it lies in the study's own media folder. */
export interface MediaCopyRow {
  readonly id: string
  readonly mediaId: string
  readonly fileName: string
  readonly sizeBytes: number
  readonly madeMs: number
}

/** What a rater has played of a recording: sorted, disjoint stretches. */
export interface WatchedRow {
  readonly ratingId: string
  readonly intervals: readonly Readonly<{ startMs: number; endMs: number }>[]
}

/** Whether raters are blind to one another; a study without this row is blinded. */
export interface BlindingRow {
  readonly studyId: string
  readonly isOn: boolean
}

/** The part that a rating's rater had in the study when it was begun. */
export interface RatingRoleRow {
  readonly ratingId: string
  readonly role: PersonRole
}

/** A plan of who rates what, with everything it takes to make it again. */
export interface AssignmentPlanRow {
  readonly id: string
  readonly seed: number
  readonly settings: PlanSettings
  readonly madeMs: number
}

/** What is said in a recording, kept in the study; times are recording time. */
export interface TranscriptRow {
  readonly recordingId: string
  /** The file it was brought in from. */
  readonly fileName: string
  readonly cues: readonly Cue[]
}

/** Every table whose rows have a history, with the type of its rows. */
export interface Rows {
  study: StudyRow
  person: Person
  instrument: InstrumentRow
  recording: Recording
  participant: Participant
  consent: Consent
  transcript: TranscriptRow
  media: MediaRow
  mediaCopy: MediaCopyRow
  rating: Rating
  event: Event
  score: Score
  itemNote: ItemNote
  timeNote: TimeNote
  watched: WatchedRow
  package: Package
  recordingOrigin: RecordingOrigin
  ratingVersion: RatingVersion
  blinding: BlindingRow
  training: Training
  mayNotRate: MayNotRate
  ratingRole: RatingRoleRow
  workSpell: WorkSpell
  assignmentPlan: AssignmentPlanRow
  assignment: Assignment
  consensus: Consensus
  consensusMember: ConsensusMember
  gold: Gold
  letterLogo: LetterLogo
  letterTemplate: LetterTemplate
  letterBlock: LetterBlock
  letter: Letter
  letterText: LetterText
  letterMoment: LetterMoment
  clip: Clip
}

export type TableName = keyof Rows

/** A change of any row of the study. */
export type Change = { [Table in TableName]: RowChange<Table, Rows[Table]> }[TableName]
