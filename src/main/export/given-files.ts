import { assertNever } from '@domain/assert-never'
import type { GivenTable, GivingWish } from '@domain/exchange/giving-out'
import type { Language } from '@domain/instrument/instrument'
import type { Viewer } from '@domain/rating/blinding'
import { csvFiles } from '@main/export/csv-files'
import { commentsTable, eventsTable, type ExportTable, scoresTable } from '@main/export/export-table'
import type { GivenFile } from '@main/export/given-file'
import { xlsxFile } from '@main/export/xlsx-file'
import type { Db } from '@main/study/connection'
import { exportedComments, exportedEvents, exportedScores } from '@main/study/queries/exported'

/** Out of which study, for whose eyes, in which language things are named. */
export interface Source {
  readonly db: Db
  readonly viewer: Viewer
  readonly language: Language
}

/** What a file is called that stands alone or with companions; null as ending for the usual one of its format. */
export interface FileNaming {
  readonly base: string
  readonly ending: string | null
}

/** The files that a wish comes to, in order. */
export function givenFiles(source: Source, wish: GivingWish, { base, ending }: FileNaming): readonly GivenFile[] {
  const tables = wish.tables.map((what) => tableOf(source, what, wish))
  switch (wish.format) {
    case 'csv':
      return tables.flatMap((table) =>
        csvFiles(table, tables.length === 1 ? `${base}${ending ?? '.csv'}` : `${table.what}.csv`),
      )
    case 'xlsx':
      return [xlsxFile(tables, `${base}${ending ?? '.xlsx'}`)]
    default:
      return assertNever(wish.format)
  }
}

function tableOf({ db, viewer, language }: Source, what: GivenTable, wish: GivingWish): ExportTable {
  switch (what) {
    case 'events':
      return eventsTable(exportedEvents(db, viewer, wish), language)
    case 'scores':
      return scoresTable(exportedScores(db, viewer, wish), language)
    case 'comments':
      return commentsTable(exportedComments(db, viewer, wish), language)
    default:
      return assertNever(what)
  }
}
