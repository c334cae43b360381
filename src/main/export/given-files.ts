import agreementScript from '@resources/export/agreement.R?raw'
import { assertNever } from '@domain/assert-never'
import { writeBoris } from '@domain/exchange/boris/write-boris'
import { writeAggregated } from '@domain/exchange/boris-tables/write-aggregated'
import { writeEaf } from '@domain/exchange/eaf/write-eaf'
import type { GivenTable, GivingWish } from '@domain/exchange/giving-out'
import { writeSdis } from '@domain/exchange/sdis/write-sdis'
import { writeSpokenSubtitles, writeSubtitles } from '@domain/exchange/subtitles/write-subtitles'
import { writeSpokenTextGrid, writeTextGrid } from '@domain/exchange/text-grid/write-text-grid'
import { csvFiles } from '@main/export/csv-files'
import { filesOfRecordings, type OfRecordings, wholeFile } from '@main/export/exchange-files'
import { commentsTable, eventsTable, type ExportTable, scoresTable, turnsTable } from '@main/export/export-table'
import type { GivenFile } from '@main/export/given-file'
import { jsonFile } from '@main/export/json-file'
import type { Source } from '@main/export/source'
import { wideFiles } from '@main/export/wide-files'
import { xlsxFile } from '@main/export/xlsx-file'
import { exportedComments, exportedEvents, exportedScores, exportedTurns } from '@main/study/queries/exported'

/** What a file is called that stands alone or with companions; null as ending for the usual one of its format. */
export interface FileNaming {
  readonly base: string
  readonly ending: string | null
}

/** The files that a wish comes to, in order. */
export function givenFiles(source: Source, wish: GivingWish, naming: FileNaming): readonly GivenFile[] {
  const alone = (usual: string) => `${naming.base}${naming.ending ?? usual}`
  const ofRecordings = (how: Omit<OfRecordings, 'naming'>) => filesOfRecordings(source, wish, { ...how, naming })
  switch (wish.format) {
    case 'csv':
      return longTables(source, wish, alone('.csv'))
    case 'xlsx':
      return [xlsxFile(tablesOf(source, wish), alone('.xlsx'))]
    case 'wide':
      return wideFiles(source, wish, naming)
    case 'json':
      return [jsonFile(source, wish, alone('.json'))]
    case 'eaf':
      // Its tiers know their annotators, so that all ratings of a recording are in one document.
      return ofRecordings({ write: writeEaf, ending: '.eaf', eachRating: false })
    case 'boris':
      return wholeFile(source, wish, { write: (work) => writeBoris(work, naming.base), name: alone('.boris') })
    case 'aggregated':
      return wholeFile(source, wish, { write: (work) => writeAggregated(work, naming.base), name: alone('.tsv') })
    case 'sdis':
      return wholeFile(source, wish, { write: (work) => writeSdis(work, naming.base), name: alone('.sds') })
    case 'vtt':
    case 'srt': {
      const { format } = wish
      return ofRecordings({
        write: (work) => writeSubtitles(work, format),
        writeTurns: (turns) => writeSpokenSubtitles(turns, '', format),
        ending: `.${format}`,
        eachRating: true,
      })
    }
    case 'textgrid':
      return ofRecordings({
        write: writeTextGrid,
        writeTurns: (turns) => writeSpokenTextGrid(turns, ''),
        ending: '.TextGrid',
        eachRating: true,
      })
    default:
      return assertNever(wish.format)
  }
}

/** A folder of tables has the script beside them that reads them; one table stands alone. */
function longTables(source: Source, wish: GivingWish, alone: string): readonly GivenFile[] {
  const tables = tablesOf(source, wish)
  if (tables.length === 1) return tables.flatMap((table) => csvFiles(table, alone))
  const files = tables.flatMap((table) => csvFiles(table, `${table.what}.csv`))
  return wish.tables.includes('scores') ? [...files, scriptFile] : files
}

const scriptFile: GivenFile = {
  name: 'agreement.R',
  async *pieces() {
    yield agreementScript
  },
}

function tablesOf({ db, viewer, language }: Source, wish: GivingWish): readonly ExportTable[] {
  const tableOf = (what: GivenTable): ExportTable => {
    switch (what) {
      case 'events':
        return eventsTable(exportedEvents(db, viewer, wish), language)
      case 'scores':
        return scoresTable(exportedScores(db, viewer, wish), language)
      case 'comments':
        return commentsTable(exportedComments(db, viewer, wish), language)
      case 'turns':
        return turnsTable(exportedTurns(db, wish), language)
      default:
        return assertNever(what)
    }
  }
  return wish.tables.map(tableOf)
}
