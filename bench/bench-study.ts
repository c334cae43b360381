import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleFilm, spoleJson } from '../e2e/command-line'
import { type RunningApp, launch } from '../e2e/launch'
import { fillStudy } from '../e2e/made-study/fill-study'
import { library } from '../e2e/screens/library'
import { welcome } from '../e2e/screens/welcome'

export const recordingTitle = 'Session 14'
const passphrase = 'four quiet green chairs'
const people = 'T1:therapist,T2:co-therapist,P1:member,P2:member,P3:member,P4:member,P5:member'

/**
 * Opens an encrypted study with the sample film, whose one rating has so many events, in the list of recordings;
 * runs the work with it, and closes and removes everything.
 */
export async function withStudy(events: number, work: (app: RunningApp) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'spole-bench-'))
  const path = join(folder, 'group.spole')
  const env = { SPOLE_PASSPHRASE: passphrase }
  await spoleJson(['new', path, '--title', 'Group A'], env)
  await spoleJson(['add', path, sampleFilm, '--title', recordingTitle, '--date', '2026-03-12', '--participants', people], env)
  await fillStudy({ path, passphrase, events, recordings: 0 })
  const app = await launch({ dataFolder: join(folder, 'app') })
  try {
    await welcome(app).choose(path)
    await welcome(app).unlock(passphrase)
    await library(app).isOpen()
    await work(app)
  } finally {
    await app.electron.close()
    await rm(folder, { recursive: true, force: true })
  }
}
