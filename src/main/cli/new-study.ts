import { resolve } from 'node:path'
import builtIn from '@resources/instruments/mbt-g-aqs.json'
import { name } from '@contract/fields'
import { instrumentSchema } from '@contract/instrument'
import { readArguments, required } from '@main/cli/arguments'
import { type Command, WrongUse } from '@main/cli/command'
import { passphraseFrom } from '@main/cli/passphrase'
import { createStudy } from '@main/study/create'

export const newStudy: Command = {
  usage: 'new STUDY --title T [--no-passphrase]',
  summary: 'makes a study, encrypted unless told otherwise',
  run: (args, world) => {
    const { values, positionals } = readArguments(args, ['STUDY'], {
      title: { type: 'string' },
      'no-passphrase': { type: 'boolean', default: false },
    })
    const path = resolve(positionals[0] ?? '')
    const title = name.safeParse(required(values.title, 'title'))
    if (!title.success) throw new WrongUse('The title is too long.')
    const given = values['no-passphrase'] ? null : passphraseFrom(values['passphrase-file'], world)
    if (given === null && !values['no-passphrase']) {
      throw new WrongUse(
        'A new study needs a passphrase in SPOLE_PASSPHRASE or by --passphrase-file, or --no-passphrase.',
      )
    }
    createStudy(path, { title: title.data, passphrase: given, instrument: instrumentSchema.parse(builtIn) })
    world.out(
      values.json ? JSON.stringify({ study: { path, title: title.data, encrypted: given !== null } }) : `Made ${path}.`,
    )
    return 0
  },
}
