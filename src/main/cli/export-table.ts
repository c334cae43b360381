import { resolve } from 'node:path'
import { type ExportedTable, exportedTables } from '@contract/calls/app'
import { readArguments, required } from '@main/cli/arguments'
import { type Command, WrongUse } from '@main/cli/command'
import { passphraseFrom } from '@main/cli/passphrase'
import { withStudy } from '@main/cli/with-study'
import { exportCsv } from '@main/export/export-csv'
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
    const written = await withStudy(how, ({ db }) => {
      if (what === 'events') return exportCsv({ ...where, what, rows: exportedEvents(db, recordingId) })
      if (what === 'scores') return exportCsv({ ...where, what, rows: exportedScores(db, recordingId) })
      return exportCsv({ ...where, what, rows: exportedComments(db, recordingId) })
    })
    world.out(values.json ? JSON.stringify(written) : `Wrote ${written.rows} rows to ${written.files.join(' and ')}.`)
    return 0
  },
}

function isTable(what: string): what is ExportedTable {
  return (exportedTables as readonly string[]).includes(what)
}
