import { copyFile, mkdir, readFile, truncate } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { companded, expanded } from '../src/domain/recording/waveform'
import { ask } from './door'
import { expect, launch, type RunningApp, test } from './launch'
import { hasFfmpeg, madeFile, noFfmpeg } from './made-media/make'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { writeWav } from './made-wav'
import { openSession } from './screens/open-sample'
import { drawnHeights, loudSeconds, sound } from './screens/sound'

const rate = 8000

/** A tone whose loudness is said for each second. */
function tone(seconds: number, loudness: (second: number) => number): Float32Array {
  return Float32Array.from({ length: seconds * rate }, (_, index) => {
    return loudness(Math.floor(index / rate)) * Math.sin((2 * Math.PI * 220 * index) / rate)
  })
}

async function open(dataFolder: string, study: string): Promise<RunningApp> {
  const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  await openSession(app, recordingTitle)
  return app
}

async function mediaIdOf({ page }: RunningApp): Promise<string> {
  const [line] = await ask(page, 'recordings.list', { search: '', sort: 'title', descending: false, filter: 'all' })
  const { media } = await ask(page, 'recordings.get', { id: line?.id ?? '' })
  return media[0]?.id ?? ''
}

test('the lane shows loud, quiet and silent parts where they are, and keeps them', async ({ dataFolder }) => {
  const film = join(dataFolder, 'parts.wav')
  await writeWav(
    film,
    tone(60, (second) => (second >= 20 && second < 30 ? 0.5 : second >= 40 && second < 50 ? 0.05 : 0)),
  )
  const study = await makeStudy(dataFolder, { film })
  let app = await open(dataFolder, study)
  await sound(app).isDrawn()
  const expectParts = async (): Promise<void> => {
    await expect.poll(async () => Math.max(...(await drawnHeights(app.page)))).toBeGreaterThan(10)
    const heights = await drawnHeights(app.page)
    const at = (second: number): number => heights[Math.round((second / 60) * heights.length)] ?? 0
    const edge = (from: number, to: number): number => {
      const columns = heights.flatMap((height, column) => (height > at(from - 2) + 2 ? [column] : []))
      return ((columns.find((column) => column / heights.length >= (from - 2) / 60) ?? to) / heights.length) * 60
    }
    for (const second of [5, 15, 35, 55]) expect(at(second)).toBeLessThanOrEqual(1)
    expect(at(25)).toBeGreaterThan(at(45))
    expect(at(45)).toBeGreaterThan(2)
    expect(Math.abs(edge(20, 30) - 20)).toBeLessThan(0.2)
    expect(Math.abs(edge(40, 50) - 40)).toBeLessThan(0.2)
  }
  await expectParts()
  await app.electron.close()

  app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  const workers: string[] = []
  app.page.on('worker', (worker) => workers.push(worker.url()))
  await openSession(app, recordingTitle)
  await sound(app).isDrawn()
  await expectParts()
  expect(workers.filter((url) => url.includes('waveform'))).toEqual([])

  const before = Math.max(...(await drawnHeights(app.page)))
  await app.page.keyboard.press('Control+Shift+Minus')
  await expect.poll(async () => Math.max(...(await drawnHeights(app.page)))).toBeLessThan(before)
  await app.page.keyboard.press('Control+Shift+KeyS')
  await expect(app.page.locator('canvas[data-layer="sound"]')).toBeHidden()
  await app.electron.close()
})

test('computing can be stopped, and goes on from there, also in another run', async ({ dataFolder }) => {
  const film = join(dataFolder, 'long.wav')
  await writeWav(
    film,
    tone(3000, (second) => (second >= 2000 && second < 2100 ? 0.5 : 0.01)),
  )
  const study = await makeStudy(dataFolder, { film })
  let app = await open(dataFolder, study)
  await sound(app).stop.click()
  await expect(sound(app).goOn).toBeVisible()
  const mediaId = await mediaIdOf(app)
  const isComplete = async (): Promise<boolean | undefined> =>
    (await ask(app.page, 'waveform.state', { mediaId }))?.isComplete
  expect(await isComplete()).not.toBe(true)
  await app.electron.close()

  app = await open(dataFolder, study)
  await sound(app).isDrawn()
  await expect.poll(isComplete).toBe(true)
  const [from, to] = (await loudSeconds(app.page, mediaId, companded(0.3))) ?? [0, 0]
  expect(Math.abs(from - 2000)).toBeLessThan(0.2)
  expect(Math.abs(to - 2100)).toBeLessThan(0.2)
  await app.electron.close()
})

const talk = [
  '-f',
  'lavfi',
  '-i',
  'aevalsrc=if(between(t\\,20\\,30)\\,0.5*sin(2*PI*330*t)\\,0.002*sin(2*PI*330*t)):s=48000:d=45',
]
const picture = ['-f', 'lavfi', '-i', 'testsrc=s=160x90:r=10:d=45', '-c:v', 'libx264', '-preset', 'ultrafast']
/** A file of each kind, with ffmpeg's arguments: all are loud for ten seconds from second 20 of the sound on. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'aac.m4a': [...talk, '-ac', '1', '-c:a', 'aac'],
  'film.mp4': [...talk, ...picture, '-ac', '2', '-ar', '44100', '-c:a', 'aac', '-movflags', '+faststart'],
  'fragments.mp4': [
    ...talk,
    '-c:a',
    'aac',
    '-movflags',
    'frag_keyframe+empty_moov+default_base_moof',
    '-frag_duration',
    '1000000',
  ],
  'surround.mp4': [...talk, '-ac', '6', '-c:a', 'aac'],
  'aac.mkv': [...talk, '-c:a', 'aac'],
  'raw.aac': [...talk, '-c:a', 'aac'],
  'variable.mp3': [...talk, '-c:a', 'libmp3lame', '-q:a', '6'],
  'opus.webm': [...talk, '-c:a', 'libopus'],
  'vorbis.ogg': [...talk, '-c:a', 'libvorbis'],
  'flac.flac': [...talk, '-c:a', 'flac'],
  'late.mkv': ['-itsoffset', '5', ...talk, ...picture, '-c:a', 'aac'],
  'late.mp4': ['-itsoffset', '5', ...talk, ...picture, '-c:a', 'aac'],
  'phone.wav': [...talk, '-ar', '8000', '-c:a', 'pcm_mulaw'],
}

for (const [name, args] of Object.entries(kinds)) {
  test(`sound of ${name} is drawn where it is`, async ({ dataFolder }) => {
    test.skip(!hasFfmpeg, noFfmpeg)
    const study = await makeStudy(dataFolder, { film: await madeFile(name, args) })
    const app = await open(dataFolder, study)
    await sound(app).isDrawn()
    const [from, to] = (await loudSeconds(app.page, await mediaIdOf(app), companded(0.3))) ?? [0, 0]
    // Late sound begins five seconds after the film.
    const loudS = name.startsWith('late') ? 25 : 20
    expect(Math.abs(from - loudS)).toBeLessThan(0.25)
    expect(Math.abs(to - loudS - 10)).toBeLessThan(0.25)
    await app.electron.close()
  })
}

test('a file without sound says so, and one that was cut off is drawn as far as it goes', async ({ dataFolder }) => {
  test.skip(!hasFfmpeg, noFfmpeg)
  const silent = await makeStudy(dataFolder, {
    film: await madeFile('silent.mp4', picture),
  })
  let app = await open(dataFolder, silent)
  await sound(app).says('noSound')
  await app.electron.close()

  const whole = await madeFile('whole.mp4', [...talk, '-c:a', 'aac', '-b:a', '64k', '-movflags', '+faststart'])
  const folder = join(dataFolder, 'cut')
  await mkdir(folder)
  const film = join(folder, 'cut.mp4')
  await copyFile(whole, film)
  const study = await makeStudy(folder, { film })
  const size = (await readFile(film)).byteLength
  await truncate(film, Math.round(size * 0.6))
  app = await open(dataFolder, study)
  await sound(app).isDrawn()
  const [from] = (await loudSeconds(app.page, await mediaIdOf(app), companded(0.3))) ?? [0, 0]
  expect(Math.abs(from - 20)).toBeLessThan(0.25)
  await app.electron.close()
})

/** Audiowaveform's own test file and the peaks that it publishes for it: 64 samples of the mean of both channels each. */
const published = resolve(import.meta.dirname, '../../shared/data/media/aw_test_file_stereo')

test('peaks agree with those that audiowaveform publishes', async ({ dataFolder }) => {
  test.skip(!existsSync(`${published}.wav`), 'the published file is not here')
  const study = await makeStudy(dataFolder, { film: `${published}.wav` })
  const app = await open(dataFolder, study)
  await sound(app).isDrawn()
  const [part] = await ask(app.page, 'waveform.parts', { mediaId: await mediaIdOf(app), level: 0, from: 0, to: 1 })
  const bins = new Int8Array(part?.data.buffer ?? new ArrayBuffer())
  const theirs = await readFile(`${published}_8bit_64spp_wav.dat`)
  const headBytes = 20
  // 160 samples are a bin of ours at 16,000 Hz, 64 one of theirs: five of theirs are two of ours.
  for (let group = 0; group + 1 < theirs.readUInt32LE(16) / 5; group += 1) {
    const high = Math.max(...[0, 1, 2, 3, 4].map((bin) => theirs.readInt8(headBytes + (group * 5 + bin) * 2 + 1) / 128))
    const ours = Math.max(expanded(bins[group * 4 + 1] ?? 0), expanded(bins[group * 4 + 3] ?? 0))
    // The louder channel is never below the mean of both.
    expect(ours).toBeGreaterThan(high - 0.01 - Math.abs(high) * 0.03)
  }
  await app.electron.close()
})
