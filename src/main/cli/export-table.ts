import { resolve } from 'node:path'
import { type ExportedTable, exportedTables } from '@contract/calls/app'
import { readArguments, required } from '@main/cli/arguments'
import { type Command, WrongUse } from '@main/cli/command'
import { passphraseFrom } from '@main/cli/passphrase'
import { type Seat, seatIn } from '@main/cli/seat'
import { withStudy } from '@main/cli/with-study'
import { exportCsv, type WrittenExport } from '@main/export/export-csv'
import type { Db } from '@main/study/connection'
import { exportedComments, exportedEvents, exportedScores } from '@main/study/queries/exported'

export const exportTable: Command = {
  usage: 'export STUDY --what events|scores|comments --out FILE.csv [--recording ID] [--overwrite]',
  summary: 'writes events, scores or comments as CSV, with a data dictionary beside it',
  run: async (args, world) => {
    const { values, positionals } = readArguments(args, ['STUDY'], {
      what: { type: 'string' },
      out: { type: 'string' },
      recording: { type: 'string' },
      overwrite: { type: 'boolean', default: false },
    })
    const what = required(values.what, 'what')
    if (!isTable(what)) throw new WrongUse(`--what is events, scores or comments, not “${what}”.`)
    const where = { language: 'en', path: resolve(required(values.out, 'out')), overwrite: values.overwrite } as const
    const recordingId = values.recording ?? null
    const how = {
      path: positionals[0] ?? '',
      passphrase: passphraseFrom(values['passphrase-file'], world),
      readOnly: true,
    }
    const { as, isBlinded, sentence, ...written } = await withStudy(how, async ({ db }) => {
      const seat = seatIn(db)
      return { ...seat, ...(await write(db, seat, { what, where, recordingId })) }
    })
    const { files, rows } = written
    if (values.json) world.out(JSON.stringify({ files, rows, as, isBlinded }))
    else for (const line of [sentence, `Wrote ${rows} rows to ${files.join(' and ')}.`]) world.out(line)
    return 0
  },
}

interface Asked {
  readonly what: ExportedTable
  readonly where: Readonly<{ language: 'en'; path: string; overwrite: boolean }>
  readonly recordingId: string | null
}

/** Writes what may be seen from this seat. */
function write(db: Db, { viewer }: Seat, { what, where, recordingId }: Asked): Promise<WrittenExport> {
  if (what === 'events') return exportCsv({ ...where, what, rows: exportedEvents(db, viewer, recordingId) })
  if (what === 'scores') return exportCsv({ ...where, what, rows: exportedScores(db, viewer, recordingId) })
  return exportCsv({ ...where, what, rows: exportedComments(db, viewer, recordingId) })
}

function isTable(what: string): what is ExportedTable {
  return (exportedTables as readonly string[]).includes(what)
}
