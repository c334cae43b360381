import { mayFollowWork, type Viewer } from '@domain/rating/blinding'
import type { HistoryEntry } from '@contract/calls/study'
import { all, type Db } from '@main/study/connection'
import type { HistoryLabel } from '@main/study/history/label'
import { letterStockScope } from '@main/study/queries/letter-stock'
import { letterIds } from '@main/study/queries/letters'
import { readableRating, visibleRatings } from '@main/study/readable-rating'
import { ratingTables } from '@main/study/tables'

interface Page {
  readonly ratingId: string | null
  readonly beforeTxId: number | null
  readonly limit: number
}

type EntryRow = Omit<HistoryEntry, 'ratingId'> & { readonly scope: string }

/** Rows of ratings do not count in a step of the study: how many there were would tell of ratings that the viewer may not see. */
const ofRatings = ratingTables.map((table) => `'${table}'`).join(', ')

const entrySql = `SELECT changeTx.txId, atMs, ifnull(person.name, '') AS personName, action, label, scope,
    (SELECT count(*) FROM change WHERE change.txId = changeTx.txId AND (scope NOT IN ('study', 'assignments') OR tableName NOT IN (${ofRatings}))) AS rowCount,
    CASE label WHEN 'rating.reopen'
      THEN (SELECT after ->> 'reopenReason' FROM change WHERE change.txId = changeTx.txId AND tableName = 'rating')
    END AS reason
  FROM changeTx LEFT JOIN person ON person.id = changeTx.personId
  WHERE txId IN (SELECT value FROM json_each(?)) ORDER BY txId DESC`

/** Times worked are kept with a history like every row, and would only crowd the list of what was done. */
const shown = `label <> 'work.add'`

/** Scopes with the newest step before the given one in each; only the first `limit` of them can be on the page. */
const newestSql = `
  SELECT value AS scope,
    (SELECT txId FROM changeTx WHERE scope = value AND txId < ? AND ${shown} ORDER BY txId DESC LIMIT 1) AS newest
  FROM json_each(?) WHERE newest IS NOT NULL ORDER BY newest DESC LIMIT ?`

/** Steps of the study that tell that others rate: only who did them, or may know it, is told of them. */
const tellingLabels = [
  'people.use',
  'gold.declare',
  'gold.withdraw',
  'package.make',
  'package.import',
  'package.takeBack',
] as const satisfies readonly HistoryLabel[]

const stepsSql = `SELECT txId FROM changeTx
  WHERE scope = ? AND txId < ? AND ${shown}
    AND (? OR label NOT IN (${tellingLabels.map((label) => `'${label}'`).join(', ')}) OR personId = ?)
  ORDER BY txId DESC LIMIT ?`

/** The history's transactions, newest first: of one rating, or of the whole study, as far as this viewer may see them. */
export function historyPage(db: Db, viewer: Viewer, { ratingId, beforeTxId, limit }: Page): readonly HistoryEntry[] {
  const before = beforeTxId ?? Number.MAX_SAFE_INTEGER
  const ratings = ratingId === null ? visibleRatings(db, viewer, null).map(({ id }) => id) : []
  const scopes =
    ratingId === null
      ? studyScopes(db, viewer, ratings)
      : [readableRating(db, { personId: viewer.personId, ratingId }).id]
  const present = all<{ scope: string }>(db, newestSql, before, JSON.stringify(scopes), limit)
  const steps = present.flatMap(({ scope }) =>
    all<{ txId: number }>(db, stepsSql, scope, before, mayFollowWork(viewer) ? 1 : 0, viewer.personId, limit),
  )
  const onPage = steps
    .map(({ txId }) => txId)
    .toSorted((left, right) => right - left)
    .slice(0, limit)
  const ofRating = new Set(ratingId === null ? ratings : scopes)
  return all<EntryRow>(db, entrySql, JSON.stringify(onPage)).map(({ scope, ...entry }) => ({
    ...entry,
    ratingId: ofRating.has(scope) ? scope : null,
  }))
}

/** Besides the study's own, those of the ratings that may be seen and of the letters written from them. */
function studyScopes(db: Db, viewer: Viewer, ratings: readonly string[]): readonly string[] {
  const ofWork = mayFollowWork(viewer) ? ['assignments', letterStockScope] : []
  return ['study', ...ofWork, ...ratings, ...letterIds(db, ratings)]
}
