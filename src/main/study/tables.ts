import type { Rows, TableName } from '@main/study/rows'

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

function shape<Table extends TableName>() {
  type Column = keyof Rows[Table] & string
  return <const Columns extends readonly Column[]>(
    columns: Columns & ([Column] extends [Columns[number]] ? unknown : never),
    special: SpecialColumns<Column> = {},
  ): TableShape => ({ columns, json: [], flags: [], any: [], primaryKey: 'id', ...special })
}

/** The one description of the tables from which history, undo, check and salvage work. In order of reference: parents first. */
export const tables = {
  person: shape<'person'>()(['id', 'name', 'role', 'reactionOffsetMs']),
  study: shape<'study'>()(['id', 'title', 'isSample', 'currentPersonId', 'createdMs'], { flags: ['isSample'] }),
  instrument: shape<'instrument'>()(['id', 'key', 'version', 'json', 'isDefault'], {
    json: ['json'],
    flags: ['isDefault'],
  }),
  recording: shape<'recording'>()([
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
  participant: shape<'participant'>()(['id', 'recordingId', 'position', 'pseudonym', 'role']),
  consent: shape<'consent'>()(['id', 'recordingId', 'fromWhom', 'purpose', 'until']),
  transcript: shape<'transcript'>()(['recordingId', 'fileName', 'cues'], {
    json: ['cues'],
    primaryKey: 'recordingId',
  }),
  media: shape<'media'>()(
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
  mediaCopy: shape<'mediaCopy'>()(['id', 'mediaId', 'fileName', 'sizeBytes', 'madeMs']),
  rating: shape<'rating'>()([
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
  event: shape<'event'>()(
    ['id', 'ratingId', 'code', 'kind', 'subjectId', 'startMs', 'endMs', 'modifiers', 'note', 'reactionOffsetMs'],
    { json: ['modifiers'] },
  ),
  score: shape<'score'>()(['id', 'ratingId', 'item', 'dimension', 'value'], { any: ['value'] }),
  itemNote: shape<'itemNote'>()(['id', 'ratingId', 'item', 'text']),
  timeNote: shape<'timeNote'>()(['id', 'ratingId', 'kind', 'atMs', 'text']),
  watched: shape<'watched'>()(['ratingId', 'intervals'], { json: ['intervals'], primaryKey: 'ratingId' }),
  package: shape<'package'>()(
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
  recordingOrigin: shape<'recordingOrigin'>()(['id', 'studyId', 'studyTitle', 'packageId', 'madeMs', 'instrumentId']),
  ratingVersion: shape<'ratingVersion'>()([
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
  blinding: shape<'blinding'>()(['studyId', 'isOn'], { flags: ['isOn'], primaryKey: 'studyId' }),
  training: shape<'training'>()(['id', 'personId', 'kind', 'date', 'note']),
  mayNotRate: shape<'mayNotRate'>()(['id', 'personId', 'recordingId', 'therapist']),
  ratingRole: shape<'ratingRole'>()(['ratingId', 'role'], { primaryKey: 'ratingId' }),
  workSpell: shape<'workSpell'>()(['id', 'ratingId', 'startMs', 'endMs']),
  assignmentPlan: shape<'assignmentPlan'>()(['id', 'seed', 'settings', 'madeMs'], { json: ['settings'] }),
  assignment: shape<'assignment'>()(['id', 'planId', 'recordingId', 'personId', 'position', 'dueDate']),
  consensus: shape<'consensus'>()(['ratingId', 'discussion', 'approvedBy', 'approvedMs'], { primaryKey: 'ratingId' }),
  consensusMember: shape<'consensusMember'>()(['id', 'ratingId', 'personId']),
  gold: shape<'gold'>()(['ratingId', 'reason', 'declaredMs', 'personId'], { primaryKey: 'ratingId' }),
  letterLogo: shape<'letterLogo'>()(['id', 'fileName', 'mediaType', 'width', 'height', 'data']),
  letterTemplate: shape<'letterTemplate'>()(['id', 'name', 'language', 'title', 'sender', 'texts', 'logoId'], {
    json: ['texts'],
  }),
  letterBlock: shape<'letterBlock'>()(['id', 'personId', 'section', 'language', 'text', 'keptMs']),
  letter: shape<'letter'>()([
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
  letterText: shape<'letterText'>()(['id', 'letterId', 'section', 'text']),
  letterMoment: shape<'letterMoment'>()([
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
  clip: shape<'clip'>()(
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
