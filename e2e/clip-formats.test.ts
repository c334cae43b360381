import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { saveTo } from './dialogs'
import { expect, type RunningApp, test } from './launch'
import { frameTimesOf } from './made-media/frame-times'
import { hasFfmpeg, madeFile, noFfmpeg, paintedFilm } from './made-media/make'
import { makeStudy } from './made-study/make-study'
import { clips as paintedClips } from './painted-clip'
import { codecsOf, readFrames, soundOnsets } from './read-film'
import { clips, markAll } from './screens/clips'
import { openStudy } from './screens/open-sample'

test.skip(!hasFfmpeg, noFfmpeg)
test.setTimeout(120_000)

const seconds = 12
/** A short tone at each full second. */
const ticking = ['-f', 'lavfi', '-i', `aevalsrc='if(lt(mod(t,1),0.05),0.6*sin(2*PI*1000*t),0)':s=48000:d=${seconds}`]
const everyTwoSeconds = ['-g', '50', '-force_key_frames', 'expr:gte(t,n_forced*2)']
const sound = ['-c:a', 'libopus', '-shortest']
const realtime = ['-b:v', '300k', '-deadline', 'realtime', '-cpu-used', '8']
const painted = { frames: seconds * 25, rate: '25', inputs: ticking }

const webm = (name: string, codec: string, colours = 'yuv420p') =>
  paintedFilm({
    name,
    ...painted,
    encoding: ['-c:v', codec, '-pix_fmt', colours, ...realtime, ...everyTwoSeconds, ...sound],
  })

/** VP8 in two passes has pictures that are decoded and never shown, with times of pictures that are. */
async function withHiddenPictures(): Promise<string> {
  const whole = await paintedFilm({ name: 'to hide in.mp4', ...painted, encoding: ['-c:v', 'libx264', '-c:a', 'aac'] })
  const passes = ['-passlogfile', join(dirname(whole), 'passes'), '-pass']
  const vp8 = ['-c:v', 'libvpx', '-b:v', '300k', '-cpu-used', '4', '-auto-alt-ref', '1', '-lag-in-frames', '16']
  const encoding = ['-i', whole, ...vp8, ...everyTwoSeconds]
  await madeFile('first pass.webm', [...encoding, '-an', ...passes, '1'])
  return madeFile('hidden pictures.webm', [...encoding, ...sound, ...passes, '2'])
}

const numbers = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index)

async function expectTones(file: string, timesMs: readonly number[], withinMs: number): Promise<void> {
  const onsets = await soundOnsets(file)
  const isNear = onsets.map((onset, index) => Math.abs(onset - (timesMs[index] ?? Number.NaN)) < withinMs)
  expect(isNear, `tones at ${onsets.join(', ')}`).toEqual(timesMs.map(() => true))
}

/** Makes the clip of one stretch as the window proposes it. */
async function cut(app: RunningApp, path: string, said: 'copied_one' | 'encoded_one'): Promise<void> {
  const { window, pad, agree, make } = clips(app)
  await pad(0, 0)
  await expect(window.getByText(app.say(`clips:${said}`))).toBeVisible({ timeout: 20_000 })
  await saveTo(app.electron, path)
  await agree()
  await make()
}

const recorded = [
  { name: 'VP8', make: () => webm('recorder vp8.webm', 'libvpx'), ending: 'webm', codec: 'vp8' },
  { name: 'VP8 with hidden pictures', make: withHiddenPictures, ending: 'webm', codec: 'vp8' },
  { name: 'VP9', make: () => webm('recorder vp9.webm', 'libvpx-vp9'), ending: 'mp4', codec: 'vp9' },
  {
    name: 'VP9 with full colour, as screen recorders make it',
    make: () => webm('recorder of screens.webm', 'libvpx-vp9', 'yuv444p'),
    ending: 'mp4',
    codec: 'vp9',
  },
] as const

for (const { name, make, ending, codec } of recorded) {
  test(`of a WebM recording in ${name} a stretch is copied from a key frame on, and encoded from anywhere`, async ({
    app,
    dataFolder,
  }) => {
    const film = await make()
    // The sound is begun a few milliseconds before the picture, and the file moves both.
    const times = [...new Set(await frameTimesOf(film))]
    const startOf = (frame: number): number => Math.round(times[frame] ?? Number.NaN)
    await openStudy(app, await makeStudy(dataFolder, { film }))
    const { window, open } = clips(app)
    await markAll(app, [{ code: 'focus-turn', startMs: startOf(100), endMs: startOf(150) }])
    await open()
    const copied = join(dataFolder, `copied.${ending}`)
    await cut(app, copied, 'copied_one')
    expect(await codecsOf(copied)).toEqual([codec, 'opus'])
    expect((await readFrames(copied)).map(({ number }) => number)).toEqual(numbers(100, 50))
    // The packet in which the cut begins stays out, and its decoder is a moment coming to itself.
    await expectTones(copied, [0, 1000], 45)

    await app.page.getByRole('button', { name: app.say('app:toLibrary') }).click()
    await markAll(app, [{ code: 'pretend-mode', startMs: startOf(178), endMs: startOf(237) }])
    await open()
    await window.getByRole('checkbox', { name: /0:04/ }).uncheck({ force: true })
    const encoded = join(dataFolder, 'encoded.mp4')
    await cut(app, encoded, 'encoded_one')
    const frames = await readFrames(encoded)
    expect(frames.map(({ number }) => number)).toEqual(numbers(178, 59))
    for (const [index, { startMs }] of frames.entries()) expect(Math.abs(startMs - index * 40)).toBeLessThan(2)
    await expectTones(encoded, [880, 1880], 10)
  })
}

test('a picture that is too wide for an H.264 encoder is encoded into WebM', async ({ app, dataFolder }) => {
  const panorama = { width: 7680, height: 64 }
  const encoding = ['-c:v', 'libvpx-vp9', '-pix_fmt', 'yuv420p', ...realtime, ...everyTwoSeconds, ...sound]
  const film = await paintedFilm({ name: 'panorama.webm', ...painted, size: panorama, encoding })
  const times = await frameTimesOf(film)
  const startOf = (frame: number): number => Math.round(times[frame] ?? Number.NaN)
  await openStudy(app, await makeStudy(dataFolder, { film }))
  await markAll(app, [{ code: 'focus-turn', startMs: startOf(78), endMs: startOf(137) }])
  await clips(app).open()
  const path = join(dataFolder, 'panorama.webm')
  await cut(app, path, 'encoded_one')
  expect(await codecsOf(path)).toEqual(['vp9', 'opus'])
  const frames = await readFrames(path)
  expect(frames.map(({ number }) => number)).toEqual(numbers(78, 59))
  for (const [index, { startMs }] of frames.entries()) expect(Math.abs(startMs - index * 40)).toBeLessThan(2)
  await expectTones(path, [880, 1880], 10)
})

const heard = [
  { name: 'talk.webm', encoding: ['-c:a', 'libopus'], codec: 'opus', said: 'copied_one', withinMs: 30 },
  { name: 'talk.mp3', encoding: ['-c:a', 'libmp3lame', '-q:a', '4'], codec: 'mp3', said: 'copied_one', withinMs: 60 },
  { name: 'talk.wav', encoding: [], codec: 'opus', said: 'encoded_one', withinMs: 3 },
] as const

for (const { name, encoding, codec, said, withinMs } of heard) {
  test(`of a recording that is heard alone (${name}) a clip is made, in step`, async ({ app, dataFolder }) => {
    const film = await madeFile(name, [...ticking, ...encoding])
    await openStudy(app, await makeStudy(dataFolder, { film }))
    await markAll(app, [{ code: 'focus-turn', startMs: 3120, endMs: 5480 }])
    await clips(app).openHeard()
    const path = join(dataFolder, 'heard.mp4')
    await cut(app, path, said)
    expect(await codecsOf(path)).toEqual([codec])
    await expectTones(path, [880, 1880], withinMs)
  })
}

test('of a recording with two cameras either picture can be cut, at its own place in the recording', async ({
  app,
  dataFolder,
}) => {
  const first = paintedClips.find(({ name }) => name === 'even-25.mp4')?.file ?? ''
  const second = join(dataFolder, 'camera-2.mp4')
  await copyFile(first, second)
  const others = [{ file: second, offsetMs: 400 }]
  await openStudy(app, await makeStudy(dataFolder, { film: first, others }))
  await markAll(app, [{ code: 'focus-turn', startMs: 3120, endMs: 5480 }])
  const { open, chooseFile } = clips(app)
  await open()
  const shown = join(dataFolder, 'shown.mp4')
  await cut(app, shown, 'encoded_one')
  expect((await readFrames(shown)).map(({ number }) => number)).toEqual(numbers(78, 59))
  await app.page.keyboard.press('ControlOrMeta+Shift+K')
  await chooseFile('picture', 'camera-2.mp4')
  const beside = join(dataFolder, 'beside.mp4')
  await cut(app, beside, 'encoded_one')
  expect((await readFrames(beside)).map(({ number }) => number)).toEqual(numbers(68, 59))
})
