import { assertNever } from '@domain/assert-never'
import { isOverdue } from '@domain/rating/assignment'
import type { RatingStatus } from '@domain/rating/rating'
import { progressOf, type ScorePlace } from '@domain/rating/sheet'
import { recordingDurationMs } from '@domain/recording/recording'
import { coveredShare, type Interval } from '@domain/time/intervals'
import type { RecordingLine } from '@contract/calls/recordings'
import { codebookOf } from '@main/study/codebook'
import { all, type Db } from '@main/study/connection'
import { selectRows } from '@main/study/row-store'

type Sort = 'title' | 'date' | 'group' | 'status' | 'added' | 'order'
type Filter = 'all' | 'mine' | 'to-do' | 'started' | 'submitted' | 'missing-media' | 'delete-soon'

export interface ListInput {
  readonly search: string
  readonly sort: Sort
  readonly descending: boolean
  readonly filter: Filter
  readonly personId: string | null
  /** Ids of media whose file is not where it was. */
  readonly missingMedia: ReadonlySet<string>
  /** Today as YYYY-MM-DD. */
  readonly today: string
}

/** "Delete soon" is within this many days. */
const soonDays = 30

interface RatingRow {
  readonly id: string
  readonly recordingId: string
  readonly instrumentId: string
  readonly status: 'open' | 'submitted'
  /** JSON of the item and dimension of every score. */
  readonly places: string
  readonly eventCount: number
  readonly intervals: string | null
}

interface MediaLine {
  readonly id: string
  readonly recordingId: string
  readonly durationMs: number
  readonly offsetMs: number
}

/** Only the person's own ratings are looked at, each by index; events are counted by their tally. */
const myRatingsSql = `
  SELECT rating.id, recordingId, instrumentId, status, ifnull(events, 0) AS eventCount, intervals,
    (SELECT json_group_array(json_object('item', item, 'dimension', dimension))
      FROM score WHERE score.ratingId = rating.id) AS places
  FROM rating
  LEFT JOIN eventTally ON eventTally.ratingId = rating.id
  LEFT JOIN watched ON watched.ratingId = rating.id
  WHERE personId = ? AND kind = 'independent'`

/** The library's lines, searched, filtered and sorted. */
export function listRecordings(db: Db, input: ListInput): readonly RecordingLine[] {
  const media = Map.groupBy(
    all<MediaLine>(db, 'SELECT id, recordingId, durationMs, offsetMs FROM media ORDER BY recordingId'),
    (file) => file.recordingId,
  )
  const ratings = new Map(all<RatingRow>(db, myRatingsSql, input.personId).map((row) => [row.recordingId, row]))
  const own = assignmentsOf(db, input.personId)
  const lines = selectRows(db, 'recording', 'ORDER BY id').map((recording): RecordingLine => {
    const files = media.get(recording.id) ?? []
    const rating = ratings.get(recording.id)
    const durationMs = recordingDurationMs(files)
    return {
      id: recording.id,
      title: recording.title,
      date: recording.date,
      group: recording.group,
      sessionNumber: recording.sessionNumber,
      durationMs,
      mediaCount: files.length,
      missingMedia: files.filter((file) => input.missingMedia.has(file.id)).length,
      deleteBy: recording.deleteBy,
      myRating: myRatingOf(db, rating, durationMs),
      assignment: assignmentOf(own.get(recording.id), rating?.status ?? null, input.today),
    }
  })
  return sorted(
    lines.filter((line) => matches(line, input)),
    input,
  )
}

interface OwnAssignment {
  readonly place: number
  readonly dueDate: string | null
}

/** The person's own assignments, numbered in the own order of work. */
function assignmentsOf(db: Db, personId: string | null): ReadonlyMap<string, OwnAssignment> {
  const rows = selectRows(db, 'assignment', 'WHERE personId = ? ORDER BY position', personId)
  return new Map(rows.map(({ recordingId, dueDate }, index) => [recordingId, { place: index + 1, dueDate }]))
}

function assignmentOf(
  own: OwnAssignment | undefined,
  status: RatingStatus | null,
  today: string,
): RecordingLine['assignment'] {
  return own === undefined ? null : { ...own, isOverdue: isOverdue(own.dueDate, status, today) }
}

function myRatingOf(db: Db, row: RatingRow | undefined, durationMs: number): RecordingLine['myRating'] {
  if (row === undefined) return null
  const watched = row.intervals === null ? [] : (JSON.parse(row.intervals) as Interval[])
  return {
    id: row.id,
    status: row.status,
    ...progressOf(codebookOf(db, row.instrumentId).instrument, JSON.parse(row.places) as ScorePlace[]),
    watchedShare: coveredShare(watched, durationMs),
    eventCount: row.eventCount,
  }
}

function matches(line: RecordingLine, { search, filter, today }: ListInput): boolean {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const text = `${line.title} ${line.group} ${line.date ?? ''} ${line.sessionNumber ?? ''}`.toLocaleLowerCase()
  return words.every((word) => text.includes(word)) && passes(line, filter, today)
}

function passes(line: RecordingLine, filter: Filter, today: string): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'mine':
      return line.assignment !== null && line.myRating?.status !== 'submitted'
    case 'to-do':
      return line.myRating?.status !== 'submitted'
    case 'started':
      return line.myRating?.status === 'open'
    case 'submitted':
      return line.myRating?.status === 'submitted'
    case 'missing-media':
      return line.missingMedia > 0
    case 'delete-soon':
      return line.deleteBy !== null && line.deleteBy <= daysAfter(today, soonDays)
    default:
      return assertNever(filter)
  }
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

const collator = new Intl.Collator(['nb', 'en'], { numeric: true, sensitivity: 'base' })

/** Lines without the sorted thing come last either way; equal ones keep the order in which they were added. */
function sorted(lines: readonly RecordingLine[], { sort, descending }: ListInput): readonly RecordingLine[] {
  // Rows come in the order of their ids, which is the order in which they were added.
  if (sort === 'added') return descending ? lines.toReversed() : lines
  const keyed = lines.map((line) => ({ line, key: sortKey(line, sort) }))
  const direction = descending ? -1 : 1
  return keyed
    .toSorted((a, b) => {
      if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '')
      return direction * collator.compare(a.key, b.key)
    })
    .map(({ line }) => line)
}

const statusOrder = { none: '1', open: '2', submitted: '3' } as const

function sortKey(line: RecordingLine, sort: Exclude<Sort, 'added'>): string {
  switch (sort) {
    case 'title':
      return line.title
    case 'date':
      return line.date ?? ''
    case 'group':
      return line.group
    case 'status':
      return statusOrder[line.myRating?.status ?? 'none']
    case 'order':
      return line.assignment === null ? '' : String(line.assignment.place)
    default:
      return assertNever(sort)
  }
}
