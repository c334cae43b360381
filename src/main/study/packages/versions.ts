import type { RatingVersion } from '@domain/exchange/package'
import type { Rating } from '@domain/rating/rating'
import type { RatingSide, WaitingVersion } from '@contract/calls/packages'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { lastRecord } from '@main/study/history/last-record'
import { removed } from '@main/study/history/row-change'
import { newId } from '@main/study/identifier'
import { carriedRecords, hashOfRecords, keepRecords, pastOf, versionsOf } from '@main/study/packages/past'
import { changesBetween, renamed, rowsAfter, rowsOfRating } from '@main/study/packages/rating-rows'
import type { CarriedRow } from '@main/study/packages/travel'
import { mayHandle } from '@main/study/readable-rating'
import { findRow, selectRows } from '@main/study/row-store'
import type { Change } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

/** Ratings of which both sides changed, for whom it concerns: the rater, and the coordinator, who rates nothing. */
export function waitingVersions(db: Db, personId: string | null): readonly WaitingVersion[] {
  const versions = selectRows(db, 'ratingVersion', "WHERE state = 'waiting' ORDER BY recordingId, id")
  return versions.filter((version) => mayHandle(db, personId, version)).map((version) => described(db, version))
}

function described(db: Db, version: RatingVersion): WaitingVersion {
  const rating = presentRating(db, version)
  const ours = rowsOfRating(db, rating.id)
  const theirs = broughtRows(db, version, rating)
  const steps = changesBetween(ours, theirs)
  const source = findRow(db, 'package', version.packageId)
  return {
    versionId: version.id,
    recordingTitle: findRow(db, 'recording', version.recordingId)?.title ?? '',
    personName: findRow(db, 'person', version.personId)?.name ?? '',
    packageFrom: source?.fromStudyTitle ?? '',
    packageMadeMs: source?.madeMs ?? version.changedMs,
    ours: sideOf(ours, pastOf(db, rating).at(-1)?.atMs ?? rating.startedMs),
    theirs: sideOf(theirs, version.changedMs),
    differing: {
      events: steps.filter(({ table }) => table === 'event').length,
      scores: steps.filter(({ table }) => table === 'score').length,
      others: steps.filter(({ table }) => table === 'itemNote' || table === 'timeNote').length,
    },
  }
}

function sideOf(rows: readonly CarriedRow[], changedMs: number): RatingSide {
  const count = (table: CarriedRow['table']) => rows.filter((entry) => entry.table === table).length
  const rating = rows.find((entry) => entry.table === 'rating')?.row
  return { changedMs, status: rating?.status ?? 'open', events: count('event'), scores: count('score') }
}

function presentRating(db: Db, { recordingId, personId }: RatingVersion): Rating {
  const [rating] = selectRows(
    db,
    'rating',
    "WHERE recordingId = ? AND personId = ? AND kind = 'independent'",
    recordingId,
    personId,
  )
  if (rating === undefined) throw new SpoleError('not-found', { what: 'rating', id: recordingId })
  return rating
}

/** The rows of a version that waits, under the names that the rating has here. */
function broughtRows(db: Db, version: RatingVersion, rating: Rating): readonly CarriedRow[] {
  const rows = rowsAfter(carriedRecords(db, version.id))
  const brought = rows.find((entry) => entry.table === 'rating')?.row.instrumentId ?? ''
  // A scale that came with it is here under its own id; another id means the scale that the present rating has (plan.ts).
  const isHere = findRow(db, 'instrument', brought) !== undefined
  return renamed(rows, { id: rating.id, instrumentId: isHere ? brought : rating.instrumentId })
}

interface Choice {
  readonly personId: string | null
  readonly versionId: string
  readonly choice: 'ours' | 'theirs'
}

/** Takes one of two versions; the other is set aside and stays in the history. */
export function chooseVersion(db: Db, { personId, versionId, choice }: Choice): void {
  inTransaction(db, () => {
    const version = findRow(db, 'ratingVersion', versionId)
    if (version?.state !== 'waiting') throw new SpoleError('not-found', { what: 'version', id: versionId })
    if (!mayHandle(db, personId, version)) throw new SpoleError('needs-coordinator')
    const rating = presentRating(db, version)
    if (choice === 'ours') setAside(db, { version, rating, personId })
    else takeTheirs(db, { version, rating, personId })
  })
}

interface Chosen {
  readonly version: RatingVersion
  readonly rating: Rating
  readonly personId: string | null
}

function setAside(db: Db, { version, rating, personId }: Chosen): void {
  write(db, rating, personId, [{ table: 'ratingVersion', before: version, after: { ...version, state: 'set-aside' } }])
}

/** What was here becomes a version of its own, so that it is known again when another package brings it. */
function takeTheirs(db: Db, { version, rating, personId }: Chosen): void {
  const past = pastOf(db, rating)
  const kept: RatingVersion = {
    ...version,
    id: newId(),
    ratingId: rating.id,
    state: 'set-aside',
    changedMs: past.at(-1)?.atMs ?? rating.startedMs,
    records: past.length,
    recordsHash: hashOfRecords(past),
  }
  const current = versionsOf(db, rating).filter(({ state }) => state === 'current')
  const chosen: RatingVersion = { ...version, state: 'current', baseSeq: lastRecord(db).seq }
  write(db, rating, personId, [
    ...current.map((row) => removed('ratingVersion', row)),
    { table: 'ratingVersion', before: null, after: kept },
    ...changesBetween(rowsOfRating(db, rating.id), broughtRows(db, version, rating)),
    { table: 'ratingVersion', before: version, after: chosen },
  ])
  keepRecords(db, kept.id, past)
}

function write(db: Db, rating: Rating, personId: string | null, changes: readonly Change[]): void {
  applyChanges(db, { personId, scope: rating.id, label: 'package.choose', action: 'system', changes })
}
