import { spoleJson } from './command-line'
import { expect, type RunningApp, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { openSession, openStudy } from './screens/open-sample'

const times = 20

test(`what was acknowledged is there after kill -9, ${times} times`, async ({ dataFolder, start }) => {
  test.setTimeout(240_000)
  const study = await makeStudy(dataFolder)
  let acknowledged = 0
  for (let time = 0; time < times; time += 1) {
    const app = await start()
    await openStudy(app, study)
    const rating = await openSession(app, recordingTitle)
    await rating.hasEvents(acknowledged)
    // At different moments: after one mark or several, with the next one already on its way.
    for (let mark = 0; mark <= time % 3; mark += 1) {
      await rating.moveBy('ArrowRight')
      await rating.press('KeyW')
      await rating.isSaved()
      acknowledged += 1
    }
    await kill(app)
  }
  const app = await start()
  await openStudy(app, study)
  await expect(app.page.getByText(app.say('app:recovered'))).toBeVisible()
  const rating = await openSession(app, recordingTitle)
  await rating.hasEvents(acknowledged)
  await app.electron.close()
  expect(await spoleJson(['check', study])).toEqual({ ok: true, problems: [] })
})

/** Ends the whole app at once, as a power cut would. */
async function kill({ electron }: RunningApp): Promise<void> {
  const child = electron.process()
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}
