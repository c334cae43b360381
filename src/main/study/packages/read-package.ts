import type { Package } from '@domain/exchange/package'
import { problemsOf } from '@domain/instrument/problems'
import type { Person } from '@domain/rating/person'
import type { Assignment } from '@domain/rating/assignment'
import type { Rating } from '@domain/rating/rating'
import type { Consent, Participant, Recording } from '@domain/recording/recording'
import { SpoleError } from '@contract/error'
import { checkStudy } from '@main/study/check'
import { all, type Db, first } from '@main/study/connection'
import type { PackedRating } from '@main/study/packages/contents'
import { formatVersion } from '@main/study/packages/contents'
import { openPackageFile } from '@main/study/packages/package-file'
import { provePast, proveRows, tampered } from '@main/study/packages/prove-past'
import { carriedRecords } from '@main/study/packages/past'
import { rowSchemas } from '@main/study/packages/row-schemas'
import { rowsOfRating } from '@main/study/packages/rating-rows'
import { stayingTables, travel, type TravellingTable } from '@main/study/packages/travel'
import { eachRow, selectRows } from '@main/study/row-store'
import type { InstrumentRow, MediaRow, Rows } from '@main/study/rows'

/** A package whose every row and record has been checked: what is in it can be believed to be what was put in. */
export interface ReadPackage {
  readonly header: Package
  readonly sizeBytes: number
  readonly people: readonly Person[]
  readonly instruments: readonly InstrumentRow[]
  readonly recordings: readonly Recording[]
  readonly participants: readonly Participant[]
  readonly consents: readonly Consent[]
  readonly media: readonly MediaRow[]
  readonly assignments: readonly Assignment[]
  readonly ratings: readonly PackedRating[]
}

/** Reads a package, or says why it is refused. Nothing else is opened or changed. */
export function readPackage(
  path: string,
  passphrase: string | null,
  onProgress: (progress: { readonly done: number; readonly total: number }) => void = () => undefined,
): ReadPackage {
  const file = openPackageFile(path, passphrase)
  try {
    return { sizeBytes: file.sizeBytes, ...contentsIn(file.db, onProgress) }
  } finally {
    file.close()
  }
}

function contentsIn(
  db: Db,
  onProgress: (progress: { readonly done: number; readonly total: number }) => void,
): Omit<ReadPackage, 'sizeBytes'> {
  refuseMany(db)
  const header = headerIn(db)
  for (const table of stayingTables) {
    if (first(db, `SELECT 1 FROM "${table}" LIMIT 1`) !== undefined) throw tampered(`rows in ${table}`)
  }
  for (const table of Object.keys(rowSchemas) as TravellingTable[]) refuseMisshapen(db, table)
  const report = checkStudy(db, { onProgress })
  if (!report.ok) throw tampered(report.problems[0] ?? 'its history')
  const read = {
    header,
    people: selectRows(db, 'person', 'ORDER BY id'),
    instruments: selectRows(db, 'instrument', 'ORDER BY isDefault DESC, id'),
    recordings: selectRows(db, 'recording', 'ORDER BY id'),
    participants: selectRows(db, 'participant', 'ORDER BY recordingId, position'),
    consents: selectRows(db, 'consent', 'ORDER BY id'),
    media: selectRows(db, 'media', 'ORDER BY recordingId, position'),
    assignments: selectRows(db, 'assignment', 'ORDER BY position'),
    ratings: selectRows(db, 'rating', 'ORDER BY id').map((rating) => packedRating(db, rating, header)),
  }
  for (const { json } of read.instruments) if (problemsOf(json, new Map()).length > 0) throw tampered('a scale')
  for (const { rows, version } of read.ratings) {
    const rating = rows.find((entry) => entry.table === 'rating')?.row
    const scale = read.instruments.find(({ id }) => id === rating?.instrumentId)
    if (scale === undefined) throw tampered('a scale')
    const here = read.participants.filter(({ recordingId }) => recordingId === version.recordingId)
    proveRows(rows, scale.json, here)
  }
  refuseUnfitting(read)
  return read
}

/** More rows than a person makes in a life; sizes of single fields are the schemas' business. */
const mostRows = 5_000_000

function refuseMany(db: Db): void {
  for (const table of [...Object.keys(travel), 'carriedRecord', 'change']) {
    const rows = first<{ rows: number }>(db, `SELECT count(*) AS rows FROM "${table}"`)?.rows ?? 0
    if (rows > mostRows) throw new SpoleError('package-too-large')
  }
}

function headerIn(db: Db): Package {
  const rows = all<{ formatVersion: number }>(db, 'SELECT formatVersion FROM package LIMIT 2')
  if (rows.length !== 1) throw tampered('what it says of itself')
  if ((rows[0]?.formatVersion ?? 0) > formatVersion) throw new SpoleError('package-newer')
  refuseMisshapen(db, 'package')
  const [header] = selectRows(db, 'package', '')
  if (header === undefined) throw tampered('what it says of itself')
  return header
}

function refuseMisshapen(db: Db, table: TravellingTable): void {
  const schema = rowSchemas[table]
  try {
    for (const row of eachRow(db, table, '')) {
      const { success } = schema.safeParse(row)
      if (!success) throw tampered(`a row of ${table}`)
    }
  } catch (error) {
    // JSON that is none, or nested beyond all measure.
    if (error instanceof SyntaxError || error instanceof RangeError) throw tampered(`a row of ${table}`)
    throw error
  }
}

function packedRating(db: Db, rating: Rating, header: Package): PackedRating {
  const versions = selectRows(db, 'ratingVersion', 'WHERE ratingId = ?', rating.id)
  const [version] = versions
  const isItsOwn =
    version?.recordingId === rating.recordingId &&
    version.personId === rating.personId &&
    rating.personId === header.personId
  if (version === undefined || versions.length !== 1 || !isItsOwn) throw tampered('whose ratings it holds')
  const packed = { version, rows: rowsOfRating(db, rating.id), records: carriedRecords(db, version.id) }
  provePast(packed, rating)
  return packed
}

/** What belongs to whom: each kind holds what it is for, and nothing more. */
function refuseUnfitting({ header, ...read }: Omit<ReadPackage, 'sizeBytes'>): void {
  const { kind, personId, toStudyId } = header
  const has = (rows: readonly Rows[TravellingTable][]) => rows.length > 0
  const isForSomebody = personId !== null && read.people.some(({ id }) => id === personId)
  const others = [read.people, read.recordings, read.participants, read.consents, read.media, read.assignments]
  const fits = {
    assignment: isForSomebody && toStudyId === null && has(read.recordings) && has(read.instruments),
    return: isForSomebody && toStudyId !== null && has(read.ratings.map(({ version }) => version)),
    instrument: personId === null && has(read.instruments) && !others.some(has) && read.ratings.length === 0,
  }[kind]
  const isOnlyTheirs = read.people.length <= 2 && read.assignments.every((row) => row.personId === personId)
  if (!fits || !isOnlyTheirs) throw tampered('what it holds')
}
