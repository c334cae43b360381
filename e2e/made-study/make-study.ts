import { join } from 'node:path'
import { sampleFilm, spoleJson } from '../command-line'
import { fillStudy } from './fill-study'

export const recordingTitle = 'Session 1'

interface MakeOptions {
  readonly passphrase?: string
  readonly events?: number
  /** Copies of the one recording. */
  readonly recordings?: number
  /** Film to add; the sample's by default. */
  readonly film?: string
  /** Further files of the recording, with the recording time at which each starts. */
  readonly others?: readonly { readonly file: string; readonly offsetMs: number }[]
}

/** A study with one recording of the sample film, and a person who works in it; answers its path. */
export async function makeStudy(folder: string, options: MakeOptions = {}): Promise<string> {
  const { passphrase = null, events = 0, recordings = 0, film = sampleFilm, others = [] } = options
  const path = join(folder, 'group.spole')
  const env = passphrase === null ? {} : { SPOLE_PASSPHRASE: passphrase }
  await spoleJson(['new', path, '--title', 'Group A', ...(passphrase === null ? ['--no-passphrase'] : [])], env)
  const people = 'T1:therapist,T2:co-therapist,P1:member,P2:member,P3:member,P4:member,P5:member'
  const files = [film, ...others.map(({ file }) => file)]
  const facts = ['--title', recordingTitle, '--date', '2026-03-12', '--participants', people]
  await spoleJson(['add', path, ...files, ...facts], env)
  await fillStudy({ path, passphrase, events, recordings, offsetsMs: [0, ...others.map(({ offsetMs }) => offsetMs)] })
  return path
}
