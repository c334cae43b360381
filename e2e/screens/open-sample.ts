import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '@domain/instrument/instrument'
import type { RunningApp } from '../launch'
import { library } from './library'
import { session } from './session'
import { welcome } from './welcome'

const facts = JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/sample/session.json'), 'utf8')) as {
  readonly title: Readonly<Record<Language, string>>
}

/** The sample's recording is made in the language that the app was started in. */
export function sampleTitle({ language }: RunningApp): string {
  return facts.title[language]
}

/** From the first screen to the sample's session. */
export async function openSampleSession(app: RunningApp) {
  await welcome(app).openSample()
  return openSession(app, sampleTitle(app))
}

/** From the recordings to one recording's session. */
export async function openSession(app: RunningApp, title: string) {
  const recordings = library(app)
  await recordings.isOpen()
  await recordings.open(title)
  const rating = session(app)
  await rating.isOpen()
  return rating
}

/** From the first screen to the recordings of a study without passphrase. */
export async function openStudy(app: RunningApp, path: string): Promise<void> {
  await welcome(app).choose(path)
  await library(app).isOpen()
}
