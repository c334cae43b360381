import { join } from 'node:path'
import { launch, type RunningApp } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { clips } from './painted-clip'
import { openSession } from './screens/open-sample'
import { timeline } from './screens/timeline'

const [clip] = clips
const durationMs = 12_000

/** The app with a film whose pictures show their number, and a person who rates it. */
export async function openFilm(dataFolder: string) {
  if (clip === undefined) throw new Error('There is no clip.')
  const study = await makeStudy(dataFolder, { film: clip.file })
  const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  const rating = await openSession(app, recordingTitle)
  const mark = async (key: string, ...times: readonly number[]): Promise<void> => {
    for (const ms of times) {
      await rating.arriveAt(ms)
      await rating.press(key)
    }
  }
  return { app, rating, mark, film: timeline(app, durationMs) }
}

export const silence = 'Silence'

/** As the hand and the list say it; `say` fills no numbers that are formatted. */
export function selectedText(app: RunningApp, count: number): string {
  return app.say('session:selectedCount_other').replace('{{count, number}}', String(count))
}

export function silenceFrom(startMs: number, endMs: number) {
  return ['silence', startMs, endMs] as const
}
