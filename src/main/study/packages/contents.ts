import type { Package, PackageKind, RatingVersion } from '@domain/exchange/package'
import type { Assignment } from '@domain/rating/assignment'
import type { Person } from '@domain/rating/person'
import { mayFollowWork } from '@domain/rating/blinding'
import type { Rating } from '@domain/rating/rating'
import { SpoleError } from '@contract/error'
import { type Db, first } from '@main/study/connection'
import { lastRecord } from '@main/study/history/last-record'
import { added } from '@main/study/history/row-change'
import { newId } from '@main/study/identifier'
import { type CarriedRecord, hashOfRecords, pastOf } from '@main/study/packages/past'
import type { CarriedRow } from '@main/study/packages/travel'
import { rowsOfRating } from '@main/study/packages/rating-rows'
import { isBlinded } from '@main/study/queries/blinding'
import { defaultInstrument, instrumentRow } from '@main/study/queries/instruments'
import { recordingDetail } from '@main/study/queries/recordings'
import { currentPerson, studyRow } from '@main/study/queries/study'
import { mayHandle, viewerOf } from '@main/study/readable-rating'
import { findRow, selectRows } from '@main/study/row-store'
import type { Change, InstrumentRow, MediaRow } from '@main/study/rows'

/** How packages are laid out. A reader that knows less refuses. */
export const formatVersion = 1

/** What somebody wants to send. */
export interface PackageWish {
  readonly kind: PackageKind
  /** Whom the work is for, or whose work goes back; null for instruments. */
  readonly personId: string | null
  /** Null for all that there is for this person. */
  readonly recordingIds: readonly string[] | null
}

/** A rating with its past, as it goes into a package. */
export interface PackedRating {
  readonly version: RatingVersion
  readonly rows: readonly CarriedRow[]
  readonly records: readonly CarriedRecord[]
}

/** All that goes into a package, in memory: one person's work. */
export interface PackageContents {
  readonly header: Package
  /** People, scales and recordings, parents first. */
  readonly changes: readonly Change[]
  readonly ratings: readonly PackedRating[]
  /** Media files as the study knows them, which travel beside the package when they are asked for. */
  readonly media: readonly MediaRow[]
}

/** Gathers what a wish means in this study. */
export function contentsOf(db: Db, wish: PackageWish, nowMs = Date.now()): PackageContents {
  switch (wish.kind) {
    case 'assignment':
      return assignment(db, wish, nowMs)
    case 'return':
      return returned(db, wish, nowMs)
    case 'instrument':
      return instruments(db, nowMs)
  }
}

/** Recordings, scales and the one person they are for; of ratings only that person's own. */
function assignment(db: Db, { personId, recordingIds }: PackageWish, nowMs: number): PackageContents {
  const person = personOf(db, personId)
  const ids = recordingIds ?? recordingsFor(db, person.id)
  if (ids.length === 0) throw new SpoleError('package-empty')
  const details = ids.map((id) => recordingDetail(db, id))
  const ratings = ownRatings(db, person.id, new Set(ids)).filter((rating) => mayCarry(db, rating))
  const standard = defaultInstrument(db)
  const scales = [standard, ...usedInstruments(db, ratings).filter(({ id }) => id !== standard.id)]
  const header = headerOf(db, { kind: 'assignment', person, toStudyId: null, nowMs, ids, scales })
  const media = details.flatMap((detail) => detail.media)
  return {
    header,
    media,
    ratings: ratings.map((rating) => packed(db, rating, header.id)),
    changes: [
      ...people(db, person),
      ...scales.map((row) => added('instrument', { ...row, isDefault: row.id === standard.id })),
      ...details.flatMap(({ recording, participants, consents }) => [
        added('recording', recording),
        ...participants.map((row) => added('participant', row)),
        ...consents.map((row) => added('consent', row)),
      ]),
      ...media.map((row) => added('media', { ...row, path: '' })),
      ...assignmentsOf(db, person.id, new Set(ids)).map((row) => added('assignment', { ...row, planId: null })),
    ],
  }
}

/** What the person is to rate; where nothing has been assigned to anybody, everything. */
function recordingsFor(db: Db, personId: string): readonly string[] {
  const assigned = selectRows(db, 'assignment', 'WHERE personId = ? ORDER BY position', personId)
  if (assigned.length > 0 || first(db, 'SELECT 1 FROM assignment LIMIT 1') !== undefined)
    return assigned.map(({ recordingId }) => recordingId)
  return selectRows(db, 'recording', 'ORDER BY id').map(({ id }) => id)
}

function assignmentsOf(db: Db, personId: string, recordingIds: ReadonlySet<string>): readonly Assignment[] {
  return selectRows(db, 'assignment', 'WHERE personId = ? ORDER BY position', personId).filter(({ recordingId }) =>
    recordingIds.has(recordingId),
  )
}

/** One person's ratings, with as much of their recordings as they refer to. */
function returned(db: Db, { personId, recordingIds }: PackageWish, nowMs: number): PackageContents {
  const person = personOf(db, personId)
  const theirs = ownRatings(db, person.id, recordingIds === null ? null : new Set(recordingIds))
  const all = theirs.filter((rating) => mayCarry(db, rating))
  // Whether somebody has rated at all is no more told than what.
  if (all.length === 0 && (theirs.length > 0 || !mayFollow(db, person.id))) throw new SpoleError('rating-blinded')
  const { toStudyId, ratings } = goingTo(db, all, recordingIds !== null)
  if (ratings.length === 0) throw new SpoleError('package-empty')
  const ids = ratings.map(({ recordingId }) => recordingId)
  const scales = usedInstruments(db, ratings)
  const header = headerOf(db, { kind: 'return', person, toStudyId, nowMs, ids, scales })
  return {
    header,
    media: [],
    ratings: ratings.map((rating) => packed(db, rating, header.id)),
    changes: [
      ...people(db, person),
      ...scales.map((row) => added('instrument', { ...row, isDefault: false })),
      ...ids.flatMap((id) => {
        const { recording, participants } = recordingDetail(db, id)
        return [added('recording', recording), ...participants.map((row) => added('participant', row))]
      }),
    ],
  }
}

function instruments(db: Db, nowMs: number): PackageContents {
  const scales = selectRows(db, 'instrument', 'ORDER BY key, version')
  const header = headerOf(db, { kind: 'instrument', person: null, toStudyId: null, nowMs, ids: [], scales })
  const changes = scales.map((row) => added('instrument', { ...row, isDefault: false }))
  return { header, changes, ratings: [], media: [] }
}

/** Work goes back to where its recordings came from; what was made here belongs to this study. */
function goingTo(
  db: Db,
  ratings: readonly Rating[],
  isChosen: boolean,
): { readonly toStudyId: string; readonly ratings: readonly Rating[] } {
  const ownId = studyRow(db).id
  const origins = ratings.map(({ recordingId }) => findRow(db, 'recordingOrigin', recordingId))
  const targets = new Set(origins.map((origin) => origin?.studyId ?? ownId))
  if (isChosen && targets.size > 1) throw new SpoleError('package-mixed')
  const newest = origins.reduce(
    (latest, origin) => ((origin?.madeMs ?? 0) > (latest?.madeMs ?? 0) ? origin : latest),
    undefined,
  )
  const toStudyId = newest?.studyId ?? ownId
  return { toStudyId, ratings: ratings.filter((_rating, index) => (origins[index]?.studyId ?? ownId) === toStudyId) }
}

/** A package can be opened by who made it: blinding keeps others' ratings out of it too. */
function mayCarry(db: Db, rating: Rating): boolean {
  return !isBlinded(db) || mayHandle(db, studyRow(db).currentPersonId, rating)
}

/** Whether it may be known that this person has nothing to send. */
function mayFollow(db: Db, personId: string): boolean {
  const viewer = viewerOf(db, studyRow(db).currentPersonId)
  return viewer.personId === personId || mayFollowWork(viewer)
}

function personOf(db: Db, personId: string | null): Person {
  const person = personId === null ? undefined : findRow(db, 'person', personId)
  if (person === undefined) throw new SpoleError('no-person')
  return person
}

/** Independent ratings only: what was agreed with others or is to measure them by shows what others think. */
function ownRatings(db: Db, personId: string, recordingIds: ReadonlySet<string> | null): readonly Rating[] {
  const own = selectRows(db, 'rating', "WHERE personId = ? AND kind = 'independent' ORDER BY recordingId", personId)
  return own.filter(({ recordingId }) => recordingIds?.has(recordingId) ?? true)
}

function usedInstruments(db: Db, ratings: readonly Rating[]): readonly InstrumentRow[] {
  return [...new Set(ratings.map(({ instrumentId }) => instrumentId))].map((id) => instrumentRow(db, id))
}

function packed(db: Db, rating: Rating, packageId: string): PackedRating {
  const records = pastOf(db, rating)
  const version: RatingVersion = {
    id: newId(),
    recordingId: rating.recordingId,
    personId: rating.personId,
    ratingId: rating.id,
    packageId,
    state: 'current',
    baseSeq: 0,
    changedMs: records.at(-1)?.atMs ?? rating.startedMs,
    records: records.length,
    recordsHash: hashOfRecords(records),
  }
  return { version, rows: rowsOfRating(db, rating.id), records }
}

/** Whom it is for or from, and who made it. */
function people(db: Db, person: Person): readonly Change[] {
  const maker = currentPerson(db)
  const isOther = maker !== null && maker.id !== person.id
  return [added('person', person), ...(isOther ? [added('person', maker)] : [])]
}

interface HeaderParts {
  readonly kind: PackageKind
  readonly person: Person | null
  readonly toStudyId: string | null
  readonly nowMs: number
  readonly ids: readonly string[]
  readonly scales: readonly InstrumentRow[]
}

function headerOf(db: Db, { kind, person, toStudyId, nowMs, ids, scales }: HeaderParts): Package {
  const { id: fromStudyId, title: fromStudyTitle } = studyRow(db)
  const last = lastRecord(db)
  return {
    id: newId(),
    direction: 'made',
    kind,
    formatVersion,
    fromStudyId,
    fromStudyTitle,
    toStudyId,
    personId: person?.id ?? null,
    personName: person?.name ?? '',
    madeByName: currentPerson(db)?.name ?? '',
    madeMs: nowMs,
    recordings: ids,
    instruments: scales.map(({ id }) => id),
    lastSeq: last.seq,
    lastHash: last.hash,
  }
}
