import { readFileSync } from 'node:fs'
import { type Surroundings, WrongUse } from '@main/cli/command'

/** The passphrase from its file or from SPOLE_PASSPHRASE; never from an argument, which other users of the computer can see. */
export function passphraseFrom(file: string | undefined, { env }: Surroundings): string | null {
  if (file !== undefined) return fromFile(file)
  const given = env['SPOLE_PASSPHRASE']
  return given === undefined || given === '' ? null : given
}

/** The package's own, where one is given; else the study's. */
export function passphraseOfPackage(
  values: { readonly 'package-passphrase-file'?: string | undefined; readonly 'passphrase-file'?: string | undefined },
  world: Surroundings,
): string | null {
  const file = values['package-passphrase-file']
  if (file !== undefined) return fromFile(file)
  const given = world.env['SPOLE_PACKAGE_PASSPHRASE']
  return given === undefined || given === '' ? passphraseFrom(values['passphrase-file'], world) : given
}

function fromFile(file: string): string {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new WrongUse(`The passphrase file ${file} cannot be read.`)
  }
  const passphrase = text.replace(/\r?\n$/, '')
  if (passphrase === '') throw new WrongUse(`The passphrase file ${file} is empty.`)
  return passphrase
}
