import { existsSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import {
  givenTables,
  type GivenTable,
  givingFormats,
  type GivingFormat,
  type GivingWish,
  type LeavablePart,
  leavableParts,
} from '@domain/exchange/giving-out'
import { readArguments, required } from '@main/cli/arguments'
import { type Command, WrongUse } from '@main/cli/command'
import { passphraseFrom } from '@main/cli/passphrase'
import { seatIn } from '@main/cli/seat'
import { withStudy } from '@main/cli/with-study'
import { type Given, giveOut, outlineGiving } from '@main/export/give-out'
import { fileNameOf } from '@main/export/file-name'
import { studyRow } from '@main/study/queries/study'

export const exportWork: Command = {
  usage: `export STUDY [--format ${givingFormats.join('|')}] --out PATH [--what ${givenTables.join('|')}] [--recording ID] [--own] [--without ${leavableParts.join(',')}] [--dry-run] [--overwrite]`,
  summary:
    'gives ratings out: --out is a file, or a folder where there are several; --what takes one table, --without leaves parts behind, --dry-run only says what would come',
  run: async (args, world) => {
    const { values, positionals } = readArguments(args, ['STUDY'], {
      format: { type: 'string' },
      what: { type: 'string' },
      out: { type: 'string' },
      recording: { type: 'string' },
      own: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      without: { type: 'string' },
      overwrite: { type: 'boolean', default: false },
    })
    if (values.format === undefined && values.what === undefined) throw new WrongUse('--format or --what is missing.')
    const format = oneOf(givingFormats, values.format ?? 'csv', 'format')
    const out = resolve(required(values.out, 'out'))
    const isFolder = existsSync(out) && statSync(out).isDirectory()
    const isFile = (extname(out) !== '' || values.what !== undefined) && !isFolder
    const isDry = values['dry-run']
    const wish: GivingWish = {
      format,
      tables: tablesOf(format, values.what, isFile),
      recordingIds: values.recording === undefined ? null : [values.recording],
      ratings: values.own ? 'own' : 'all',
      without: partsOf(values.without),
    }
    const how = {
      path: positionals[0] ?? '',
      passphrase: passphraseFrom(values['passphrase-file'], world),
      readOnly: true,
    }
    const { seat, given } = await withStudy(how, async ({ db }) => {
      const at = seatIn(db)
      const named = isFile
        ? { base: basename(out, extname(out)), ending: extname(out) }
        : { base: fileNameOf(studyRow(db).title), ending: null }
      const into = { folder: isFile ? dirname(out) : out, overwrite: values.overwrite }
      const source = { db, viewer: at.viewer, language: 'en' } as const
      const giving = { wish, named }
      return { seat: at, given: await (isDry ? outlineGiving(source, giving) : giveOut(source, giving, into)) }
    })
    const files = given.files.map((name) => join(isFile ? dirname(out) : out, name))
    const { rows, losses } = given
    const { as, isBlinded } = seat
    if (values.json) world.out(JSON.stringify({ files, rows, losses, without: wish.without, as, isBlinded }))
    else for (const line of [seat.sentence, ...linesOf({ ...given, files }, wish, isDry)]) world.out(line)
    return 0
  },
}

/** One file holds one table where its format has room for no more. */
function tablesOf(format: GivingFormat, what: string | undefined, isFile: boolean): readonly GivenTable[] {
  if (what !== undefined) return [oneOf(givenTables, what, 'what')]
  return format === 'csv' && isFile ? ['events'] : givenTables
}

function partsOf(list: string | undefined): readonly LeavablePart[] {
  return (list ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => oneOf(leavableParts, part, 'without'))
}

function oneOf<Value extends string>(all: readonly Value[], given: string, option: string): Value {
  const found = all.find((value) => value === given)
  if (found === undefined) throw new WrongUse(`--${option} is ${all.join(', ')}, not “${given}”.`)
  return found
}

function linesOf({ files, rows, losses }: Given, { without }: GivingWish, isDry: boolean): readonly string[] {
  return [
    `${isDry ? 'Nothing was written; this would be' : 'Wrote'} ${rows} rows to ${files.join(', ')}.`,
    ...(without.length === 0 ? [] : [`Left out: ${without.join(', ')}.`]),
    ...losses.map(({ what, count }) => `Could not be held: ${what} (${count}).`),
  ]
}
