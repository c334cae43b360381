import { resolve } from 'node:path'
import { readArguments, required } from '@main/cli/arguments'
import { type Command, WrongUse } from '@main/cli/command'
import { passphraseFrom } from '@main/cli/passphrase'
import { withStudy } from '@main/cli/with-study'
import { exportCsv } from '@main/export/export-csv'
import { exportedEvents, exportedScores } from '@main/study/queries/exported'

export const exportTable: Command = {
  usage: 'export STUDY --what events|scores --out FILE.csv [--recording ID] [--overwrite]',
  summary: 'writes events or scores as CSV, with a data dictionary beside it',
  run: async (args, world) => {
    const { values, positionals } = readArguments(args, ['STUDY'], {
      what: { type: 'string' },
      out: { type: 'string' },
      recording: { type: 'string' },
      overwrite: { type: 'boolean', default: false },
    })
    const what = required(values.what, 'what')
    if (what !== 'events' && what !== 'scores') throw new WrongUse(`--what is events or scores, not “${what}”.`)
    const where = { language: 'en', path: resolve(required(values.out, 'out')), overwrite: values.overwrite } as const
    const recordingId = values.recording ?? null
    const how = {
      path: positionals[0] ?? '',
      passphrase: passphraseFrom(values['passphrase-file'], world),
      readOnly: true,
    }
    const written = await withStudy(how, ({ db }) =>
      what === 'events'
        ? exportCsv({ ...where, what, rows: exportedEvents(db, recordingId) })
        : exportCsv({ ...where, what, rows: exportedScores(db, recordingId) }),
    )
    world.out(values.json ? JSON.stringify(written) : `Wrote ${written.rows} rows to ${written.files.join(' and ')}.`)
    return 0
  },
}
