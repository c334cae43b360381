import { readFileSync } from 'node:fs'
import { type Surroundings, WrongUse } from '@main/cli/command'

/** The passphrase from its file or from SPOLE_PASSPHRASE; never from an argument, which other users of the computer can see. */
export function passphraseFrom(file: string | undefined, { env }: Surroundings): string | null {
  if (file !== undefined) return fromFile(file)
  const given = env['SPOLE_PASSPHRASE']
  return given === undefined || given === '' ? null : given
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
