import { resolve } from 'node:path'
import type { CheckReport } from '@contract/calls/study'
import { SpoleError } from '@contract/error'
import { readArguments } from '@main/cli/arguments'
import type { Command } from '@main/cli/command'
import { passphraseFrom } from '@main/cli/passphrase'
import { withStudy } from '@main/cli/with-study'
import { checkStudy } from '@main/study/check'

export const check: Command = {
  usage: 'check STUDY',
  summary: 'proves the file, its history and every row; ends with 1 when something is wrong',
  run: async (args, world) => {
    const { values, positionals } = readArguments(args, ['STUDY'], {})
    const report = await reportOf(resolve(positionals[0] ?? ''), passphraseFrom(values['passphrase-file'], world))
    if (values.json) world.out(JSON.stringify(report))
    else for (const line of report.ok ? ['The study is sound.'] : report.problems) world.out(line)
    return report.ok ? 0 : 1
  },
}

/** A file too damaged to be opened is a finding too. */
async function reportOf(path: string, passphrase: string | null): Promise<CheckReport> {
  try {
    return await withStudy({ path, passphrase, readOnly: true }, ({ db }) => checkStudy(db))
  } catch (error) {
    if (!(error instanceof SpoleError) || error.code !== 'study-damaged') throw error
    const what = error.detail['reason'] === 'cut-short' ? 'cut short: its end is missing' : 'damaged'
    return {
      ok: false,
      problems: [`The file is ${what}, and it cannot be opened; restore a backup or salvage it in the app.`],
    }
  }
}
