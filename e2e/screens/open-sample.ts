import type { RunningApp } from '../launch'
import { library } from './library'
import { session } from './session'
import { welcome } from './welcome'

/** From the first screen to the sample's session. */
export async function openSampleSession(app: RunningApp) {
  await welcome(app).openSample()
  return openSession(app, app.say('main:sample.title'))
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
