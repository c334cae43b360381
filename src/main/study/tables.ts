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

interface TableShape {
  readonly columns: readonly string[]
  /** Columns that hold canonical JSON. */
  readonly json: readonly string[]
  /** Columns that hold 0 or 1. */
  readonly flags: readonly string[]
  /** Columns of type ANY, in which a whole number has to be bound as one: JavaScript's numbers would be kept as 4.0. */
  readonly any: readonly string[]
  readonly primaryKey: string
}

interface SpecialColumns<Column> {
  readonly json?: readonly Column[]
  readonly flags?: readonly Column[]
  readonly any?: readonly Column[]
  readonly primaryKey?: Column
}

function shape<Row>() {
  return <const Columns extends readonly (keyof Row & string)[]>(
    columns: Columns & ([keyof Row] extends [Columns[number]] ? unknown : never),
    special: SpecialColumns<keyof Row & string> = {},
  ): TableShape => ({ columns, json: [], flags: [], any: [], primaryKey: 'id', ...special })
}

/** The one description of the tables from which history, undo, check and salvage work. In order of reference: parents first. */
export const tables = {
  person: shape<Person>()(['id', 'name', 'role', 'reactionOffsetMs']),
  study: shape<StudyRow>()(['id', 'title', 'isSample', 'currentPersonId', 'createdMs'], { flags: ['isSample'] }),
  instrument: shape<InstrumentRow>()(['id', 'key', 'version', 'json', 'isDefault'], {
    json: ['json'],
    flags: ['isDefault'],
  }),
  recording: shape<Recording>()([
    'id',
    'title',
    'date',
    'group',
    'sessionNumber',
    'placeInTreatment',
    'deleteBy',
    'note',
    'createdMs',
  ]),
  participant: shape<Participant>()(['id', 'recordingId', 'position', 'pseudonym', 'role']),
  consent: shape<Consent>()(['id', 'recordingId', 'fromWhom', 'purpose', 'until']),
  transcript: shape<TranscriptRow>()(['recordingId', 'fileName', 'cues'], {
    json: ['cues'],
    primaryKey: 'recordingId',
  }),
  media: shape<MediaRow>()(
    [
      'id',
      'recordingId',
      'position',
      'fileName',
      'sizeBytes',
      'sha256',
      'durationMs',
      'offsetMs',
      'video',
      'audio',
      'path',
    ],
    { json: ['video', 'audio'] },
  ),
  mediaCopy: shape<MediaCopyRow>()(['id', 'mediaId', 'fileName', 'sizeBytes', 'madeMs']),
  rating: shape<Rating>()([
    'id',
    'recordingId',
    'personId',
    'instrumentId',
    'kind',
    'status',
    'startedMs',
    'submittedMs',
    'reopenReason',
  ]),
  event: shape<Event>()(
    ['id', 'ratingId', 'code', 'kind', 'subjectId', 'startMs', 'endMs', 'modifiers', 'note', 'reactionOffsetMs'],
    { json: ['modifiers'] },
  ),
  score: shape<Score>()(['id', 'ratingId', 'item', 'dimension', 'value'], { any: ['value'] }),
  itemNote: shape<ItemNote>()(['id', 'ratingId', 'item', 'text']),
  timeNote: shape<TimeNote>()(['id', 'ratingId', 'kind', 'atMs', 'text']),
  watched: shape<WatchedRow>()(['ratingId', 'intervals'], { json: ['intervals'], primaryKey: 'ratingId' }),
  package: shape<Package>()(
    [
      'id',
      'direction',
      'kind',
      'formatVersion',
      'fromStudyId',
      'fromStudyTitle',
      'toStudyId',
      'personId',
      'personName',
      'madeByName',
      'madeMs',
      'recordings',
      'instruments',
      'lastSeq',
      'lastHash',
    ],
    { json: ['recordings', 'instruments'] },
  ),
  recordingOrigin: shape<RecordingOrigin>()(['id', 'studyId', 'studyTitle', 'packageId', 'madeMs', 'instrumentId']),
  ratingVersion: shape<RatingVersion>()([
    'id',
    'recordingId',
    'personId',
    'ratingId',
    'packageId',
    'state',
    'baseSeq',
    'changedMs',
    'records',
    'recordsHash',
  ]),
  blinding: shape<BlindingRow>()(['studyId', 'isOn'], { flags: ['isOn'], primaryKey: 'studyId' }),
  training: shape<Training>()(['id', 'personId', 'kind', 'date', 'note']),
  mayNotRate: shape<MayNotRate>()(['id', 'personId', 'recordingId', 'therapist']),
  ratingRole: shape<RatingRoleRow>()(['ratingId', 'role'], { primaryKey: 'ratingId' }),
  workSpell: shape<WorkSpell>()(['id', 'ratingId', 'startMs', 'endMs']),
  assignmentPlan: shape<AssignmentPlanRow>()(['id', 'seed', 'settings', 'madeMs'], { json: ['settings'] }),
  assignment: shape<Assignment>()(['id', 'planId', 'recordingId', 'personId', 'position', 'dueDate']),
  consensus: shape<Consensus>()(['ratingId', 'discussion', 'approvedBy', 'approvedMs'], { primaryKey: 'ratingId' }),
  consensusMember: shape<ConsensusMember>()(['id', 'ratingId', 'personId']),
  gold: shape<Gold>()(['ratingId', 'reason', 'declaredMs', 'personId'], { primaryKey: 'ratingId' }),
  letterLogo: shape<LetterLogo>()(['id', 'fileName', 'mediaType', 'width', 'height', 'data']),
  letterTemplate: shape<LetterTemplate>()(['id', 'name', 'language', 'title', 'sender', 'texts', 'logoId'], {
    json: ['texts'],
  }),
  letterBlock: shape<LetterBlock>()(['id', 'personId', 'section', 'language', 'text', 'keptMs']),
  letter: shape<Letter>()([
    'id',
    'ratingId',
    'personId',
    'language',
    'logoId',
    'title',
    'recipient',
    'sender',
    'writtenOn',
    'createdMs',
  ]),
  letterText: shape<LetterText>()(['id', 'letterId', 'section', 'text']),
  letterMoment: shape<LetterMoment>()([
    'id',
    'letterId',
    'position',
    'eventId',
    'item',
    'startMs',
    'endMs',
    'text',
    'question',
  ]),
  clip: shape<Clip>()(
    ['id', 'recordingId', 'ratingId', 'personId', 'madeMs', 'path', 'sizeBytes', 'parts', 'way', 'consent'],
    { json: ['parts', 'consent'] },
  ),
} as const satisfies Record<TableName, TableShape>

export const tableNames = Object.keys(tables) as TableName[]

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name)
}

/** Tables whose rows belong to a rating (by `ratingId`): what a rater made and what is kept of the work. */
export const ratingTables = [
  'event',
  'score',
  'itemNote',
  'timeNote',
  'watched',
  'ratingRole',
  'workSpell',
  'consensus',
  'consensusMember',
  'gold',
  'clip',
] as const
