import { basename, dirname, extname } from 'node:path'
import { everything } from '@domain/exchange/giving-out'
import type { Exported, ExportedTable } from '@contract/calls/app'
import { giveOut } from '@main/export/give-out'
import type { Services } from '@main/ipc/services'
import { isPresent } from '@main/media/on-disk'
import { recordingDetail } from '@main/study/queries/recordings'
import { studyRow } from '@main/study/queries/study'

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
  const ending = extname(path)
  const wish = {
    ...everything,
    recordingIds: recordingId === null ? null : [recordingId],
    format: 'csv',
    tables: [what],
  } as const
  return jobs.run('export', basename(path), async () => {
    const into = { folder: dirname(path), overwrite: await isPresent(path) }
    const source = { db: present.db, viewer, language: language() }
    const { files, rows } = await giveOut(source, { wish, named: { base: basename(path, ending), ending } }, into)
    return { files, rows }
  })
}
