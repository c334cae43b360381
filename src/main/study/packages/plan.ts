import type { RatingVersion } from '@domain/exchange/package'
import { type Standing, standingOf } from '@domain/exchange/standing'
import type { Rating } from '@domain/rating/rating'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import type { PackedRating } from '@main/study/packages/contents'
import { carriedRecords, pastOf, versionsOf } from '@main/study/packages/past'
import { placesOfScales } from '@main/study/packages/plan-scales'
import { planRecordings, type RecordingPlan } from '@main/study/packages/plan-recordings'
import { tampered } from '@main/study/packages/prove-past'
import { changesBetween, renamed, rowsOfRating } from '@main/study/packages/rating-rows'
import type { ReadPackage } from '@main/study/packages/read-package'
import { studyRow } from '@main/study/queries/study'
import { findRow, selectRows } from '@main/study/row-store'
import type { Change } from '@main/study/rows'

/**
 * What becomes of a rating that a package brings. `waits`: both sides have changed and it waits for a choice, since this
 * import or since an earlier one. `decided`: it was set aside before. `left-out`: its recording is not in the study (any more).
 */
export type Outcome = Exclude<Standing, 'diverged'> | 'diverged' | 'waits' | 'decided' | 'left-out'

export interface RatingPlan {
  readonly packed: PackedRating
  readonly outcome: Outcome
  /** The rating that is here; null where there is none. */
  readonly present: Rating | null
  /** Steps to the rows that the package brings, for `new` and `continues`. */
  readonly changes: readonly Change[]
  /** Of `diverged`: versions that waited before and give way to this one. */
  readonly replaced: readonly RatingVersion[]
}

/** What an import would do, before anything is done. */
export interface ImportPlan {
  readonly read: ReadPackage
  /** The very package has been read before. */
  readonly isKnown: boolean
  readonly study: RecordingPlan
  readonly ratings: readonly RatingPlan[]
}

/** Plans an import into a study, or says why the package is not for it. */
export function planImport(db: Db, read: ReadPackage): ImportPlan {
  refuseForeign(db, read)
  const isKnown = findRow(db, 'package', read.header.id) !== undefined
  const scales = placesOfScales(db, read.instruments)
  const study = planRecordings(db, read, scales)
  const brought = new Set(
    study.changes.flatMap(({ table, after }) => (table === 'recording' && after ? [after.id] : [])),
  )
  const ratings = read.ratings.map((packed) => {
    const isThere =
      brought.has(packed.version.recordingId) || findRow(db, 'recording', packed.version.recordingId) !== undefined
    return planRating(db, packed, { isThere, scales: scales.ids })
  })
  const plan = { read, isKnown, study, ratings }
  if (!isKnown) refuseOlder(plan)
  return plan
}

function refuseForeign(db: Db, { header }: ReadPackage): void {
  const own = studyRow(db)
  const { kind, fromStudyId, fromStudyTitle, toStudyId, personId, personName } = header
  const refuse = (to: string) => {
    throw new SpoleError('package-foreign', { from: fromStudyTitle, to })
  }
  if (kind === 'assignment' && fromStudyId === own.id) refuse(personName)
  if (kind !== 'return') return
  if (toStudyId !== own.id) refuse('another study')
  if (personId === null || findRow(db, 'person', personId) === undefined) refuse('a study in which that person rates')
}

interface Around {
  readonly isThere: boolean
  readonly scales: ReadonlyMap<string, string>
}

function planRating(db: Db, packed: PackedRating, { isThere, scales }: Around): RatingPlan {
  const { recordingId, personId } = packed.version
  const [present = null] = selectRows(
    db,
    'rating',
    "WHERE recordingId = ? AND personId = ? AND kind = 'independent'",
    recordingId,
    personId,
  )
  const none = { packed, present, changes: [], replaced: [] }
  if (!isThere) return { ...none, outcome: 'left-out' }
  const theirs = packed.records.map(({ hash }) => hash)
  const ours = present === null ? null : pastOf(db, present).map(({ hash }) => hash)
  const standing = standingOf(ours, theirs)
  if (standing === 'same' || standing === 'older') return { ...none, outcome: standing }
  if (standing === 'new' || standing === 'continues')
    return { ...none, outcome: standing, changes: stepsTo(db, present, packed, scales) }
  return isScaleLost(packed, present, scales)
    ? { ...none, outcome: 'left-out' }
    : divergedPlan(db, packed, { none, theirs })
}

/** A version that waits keeps its own names: its scale must be found again by them, or be the present rating's. */
function isScaleLost({ rows }: PackedRating, present: Rating | null, scales: ReadonlyMap<string, string>): boolean {
  const brought = rows.find((entry) => entry.table === 'rating')?.row.instrumentId ?? ''
  const here = scales.get(brought)
  return here !== brought && here !== present?.instrumentId
}

/** Another version has been kept before: it may be this one, or this one may be its beginning or go on from it. */
function divergedPlan(
  db: Db,
  packed: PackedRating,
  { none, theirs }: { readonly none: Omit<RatingPlan, 'outcome'>; readonly theirs: readonly string[] },
): RatingPlan {
  const others = versionsOf(db, packed.version).filter(({ state }) => state !== 'current')
  for (const version of others) {
    const standing =
      version.recordsHash === packed.version.recordsHash
        ? 'same'
        : standingOf(
            carriedRecords(db, version.id).map(({ hash }) => hash),
            theirs,
          )
    if (standing === 'same' || standing === 'older')
      return { ...none, outcome: version.state === 'waiting' ? 'waits' : 'decided' }
  }
  return { ...none, outcome: 'diverged', replaced: others.filter(({ state }) => state === 'waiting') }
}

/** The steps from the rating that is here to the one that comes, under the names that it has here. */
function stepsTo(
  db: Db,
  present: Rating | null,
  { rows, version }: Pick<PackedRating, 'rows' | 'version'>,
  scales: ReadonlyMap<string, string>,
): readonly Change[] {
  const brought = rows.find((entry) => entry.table === 'rating')?.row
  const instrumentId = brought === undefined ? undefined : scales.get(brought.instrumentId)
  if (instrumentId === undefined) throw tampered('a scale')
  const here = present === null ? [] : rowsOfRating(db, present.id)
  return changesBetween(here, renamed(rows, { id: present?.id ?? version.ratingId, instrumentId }))
}

/** A package that brings nothing because all of it has been outdated by others is refused, so that nobody waits for its effect. */
function refuseOlder({ study, ratings }: ImportPlan): void {
  const isOutdated = study.older > 0 || ratings.some(({ outcome }) => outcome === 'older')
  const brings = ratings.some(({ outcome }) => ['new', 'continues', 'diverged', 'waits'].includes(outcome))
  if (isOutdated && !brings && study.changes.length === 0) throw new SpoleError('package-older')
}
