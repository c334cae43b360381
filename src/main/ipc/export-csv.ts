import { basename } from 'node:path'
import { assertNever } from '@domain/assert-never'
import type { Viewer } from '@domain/rating/blinding'
import type { Exported, ExportedTable } from '@contract/calls/app'
import { exportCsv } from '@main/export/export-csv'
import { exportedComments, exportedEvents, exportedScores } from '@main/study/queries/exported'
import type { Services } from '@main/ipc/services'
import { isPresent } from '@main/media/on-disk'
import type { Db } from '@main/study/connection'
import { eventCount } from '@main/study/queries/events'
import { recordingDetail } from '@main/study/queries/recordings'
import { studyRow } from '@main/study/queries/study'
import { visibleRatings } from '@main/study/readable-rating'

interface Asked {
  readonly what: ExportedTable
  readonly recordingId: string | null
}

/** Asks where to write the table and writes it; null when the person changed their mind. */
export async function exportTable(services: Services, { what, recordingId }: Asked): Promise<Exported | null> {
  const { present, dialogs, jobs, language } = services
  const { viewer } = present
  const of =
    recordingId === null ? studyRow(present.db).title : recordingDetail(present.db, recordingId).recording.title
  const path = await dialogs.saveCsv(`${of} ${what}`)
  if (path === null) return null
  // The dialog asked about the table, so only then may it be replaced.
  const overwrite = await isPresent(path)
  const { files, rows } = await jobs.run('export', basename(path), ({ signal: asked, onProgress }) => {
    const signal = AbortSignal.any([asked, present.signal])
    const where = { path, language: language(), overwrite, signal }
    switch (what) {
      case 'events': {
        const total = eventsToWrite(present.db, viewer, recordingId)
        return exportCsv({
          ...where,
          what,
          rows: counted(exportedEvents(present.db, viewer, recordingId), total, onProgress),
        })
      }
      case 'scores':
        return exportCsv({ ...where, what, rows: exportedScores(present.db, viewer, recordingId) })
      case 'comments':
        return exportCsv({ ...where, what, rows: exportedComments(present.db, viewer, recordingId) })
      default:
        return assertNever(what)
    }
  })
  return { files: files.map((file) => basename(file)), rows }
}

function eventsToWrite(db: Db, viewer: Viewer, recordingId: string | null): number {
  return visibleRatings(db, viewer, recordingId).reduce((sum, { id }) => sum + eventCount(db, id), 0)
}

/** Rows between two looks at the clock and at the cancel button. */
const rowsPerStep = 500

async function* counted<Row>(
  rows: Iterable<Row>,
  total: number,
  onProgress: (progress: { readonly done: number; readonly total: number }) => void,
): AsyncGenerator<Row> {
  let done = 0
  for (const row of rows) {
    yield row
    done += 1
    if (done % rowsPerStep !== 0) continue
    onProgress({ done, total })
    // Lets keys and clicks through between two steps.
    await new Promise((resolve) => setImmediate(resolve))
  }
}
