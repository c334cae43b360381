import { parseArgs, type ParseArgsConfig } from 'node:util'
import { WrongUse } from '@main/cli/command'

type Options = NonNullable<ParseArgsConfig['options']>

/** Every command takes these. */
const common = {
  json: { type: 'boolean', default: false },
  'passphrase-file': { type: 'string' },
} as const satisfies Options

/** A command's arguments, checked; `names` are the words that must be given, and `rest` allows more of the last one. */
export function readArguments<const Named extends Options>(
  args: readonly string[],
  names: readonly string[],
  named: Named,
  rest: 'one' | 'more' = 'one',
) {
  const { values, positionals } = parsed({
    args: [...args],
    allowPositionals: true,
    strict: true,
    options: { ...common, ...named },
  } as const)
  const missing = names[positionals.length]
  if (missing !== undefined) throw new WrongUse(`${missing} is missing.`)
  const surplus = positionals[names.length]
  if (surplus !== undefined && rest === 'one') throw new WrongUse(`“${surplus}” is one argument too many.`)
  return { values, positionals }
}

function parsed<const Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    // Node's own message goes on with advice; its first sentence says what is wrong.
    const message = error instanceof Error ? error.message : ''
    throw new WrongUse(`${message.split('. ')[0] ?? message}.`)
  }
}

/** The value of an option that has to be given. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new WrongUse(`--${option} is missing.`)
  return value
}
