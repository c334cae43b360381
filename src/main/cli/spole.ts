import { addRecording } from '@main/cli/add-recording'
import { agreement } from '@main/cli/agreement'
import { assign } from '@main/cli/assign'
import { backup } from '@main/cli/backup-study'
import { check } from '@main/cli/check-study'
import { type Command, type Surroundings, WrongUse } from '@main/cli/command'
import { exportWork } from '@main/cli/export-work'
import { gstudy } from '@main/cli/g-study'
import { importWork } from '@main/cli/import-work'
import { list } from '@main/cli/list-recordings'
import { newStudy } from '@main/cli/new-study'
import { packageCommand } from '@main/cli/package'

const commands = new Map<string, Command>([
  ['new', newStudy],
  ['add', addRecording],
  ['list', list],
  ['import', importWork],
  ['export', exportWork],
  ['check', check],
  ['backup', backup],
  ['agreement', agreement],
  ['gstudy', gstudy],
  ['package', packageCommand],
  ['assign', assign],
])

/** Runs `spole …` and answers the exit code. */
export async function spole(args: readonly string[], world: Surroundings): Promise<number> {
  const [name, ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') return help(world)
  if (name === undefined)
    throw new WrongUse(`A command is missing: ${[...commands.keys()].join(', ')} (spole --help says more).`)
  const command = commands.get(name)
  if (command === undefined) throw new WrongUse(`There is no command “${name}” (spole --help lists them).`)
  if (rest.includes('--help') || rest.includes('-h')) {
    world.out(`spole ${command.usage}\n  ${command.summary}`)
    return 0
  }
  return command.run(rest, world)
}

function help({ out }: Surroundings): number {
  out('Spole without a window.\n')
  for (const { usage, summary } of commands.values()) out(`  spole ${usage}\n      ${summary}`)
  out(
    '\nEvery command takes --json (answers for machines) and --passphrase-file FILE; else the passphrase is read from SPOLE_PASSPHRASE.' +
      '\nExit codes: 0 fine, 1 found a problem, 2 wrong use or refused.',
  )
  return 0
}
