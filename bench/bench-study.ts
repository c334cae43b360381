import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningApp, launch } from '../e2e/launch'
import { makeStudy } from '../e2e/made-study/make-study'
import { library } from '../e2e/screens/library'
import { welcome } from '../e2e/screens/welcome'

const passphrase = 'four quiet green chairs'

/**
 * Opens an encrypted study with a film (the sample's if none is given), whose one rating has so many events, in the list
 * of recordings; runs the work with it, and closes and removes everything.
 */
export async function withStudy(
  events: number,
  work: (app: RunningApp) => Promise<void>,
  film?: string,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'spole-bench-'))
  const path = await makeStudy(folder, { passphrase, events, ...(film === undefined ? {} : { film }) })
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
