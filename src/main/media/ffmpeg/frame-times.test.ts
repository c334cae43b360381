import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } from 'mediabunny'
import { expect, it } from 'vitest'
import type { Container } from '@domain/recording/finding'
import { copyArguments } from '@main/media/ffmpeg/copy-arguments'
import { findOnPath } from '@main/media/ffmpeg/find'
import { hasFpsMode, lookAtProgram } from '@main/media/ffmpeg/program'
import { runFfmpeg } from '@main/media/ffmpeg/run'
import { probeMedia } from '@main/media/probe'
import { temporaryFolder } from '@main/study/made-up-study'

const path = await findOnPath(process.env['PATH'] ?? '', process.platform)
const program = path === null ? null : await lookAtProgram(path)
const clips = resolve(import.meta.dirname, '../../../../e2e/fixtures')
const turned = resolve(import.meta.dirname, '../fixtures/turned.mp4')

/** Starts of all frames (ms) in the order in which they are shown. */
async function frameTimes(file: string): Promise<readonly number[]> {
  using input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(file) })
  const track = await input.getPrimaryVideoTrack()
  if (track === null) return []
  const times: number[] = []
  const packets = new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })
  for await (const packet of packets) times.push(packet.timestamp * 1000)
  return times.toSorted((a, b) => a - b)
}

async function copied(from: string, container: Container, encoder: string): Promise<string> {
  if (program === null) throw new Error('ffmpeg is needed')
  const to = join(temporaryFolder(), `${basename(from)}.part`)
  const args = copyArguments({
    container,
    plan: { video: encoder, audio: null },
    videoCodec: null,
    videoBitRate: 500_000,
    hasFpsMode: hasFpsMode(program.version),
    from,
    to,
  })
  await runFfmpeg(program.path, args, { signal: new AbortController().signal, onDone: () => undefined })
  return to
}

const films = readdirSync(clips).filter((name) => /\.(?:mp4|webm)$/.test(name))
const encoders = ['libx264', 'libvpx-vp9'].filter((name) => program?.encoders.has(name) === true)

// Where no ffmpeg is installed, nothing makes copies and there is nothing to prove.
it.skipIf(encoders.length === 0).each(films.flatMap((film) => encoders.map((encoder) => [film, encoder] as const)))(
  'every frame of %s stands at its own time in a copy by %s',
  async (film, encoder) => {
    const from = join(clips, film)
    const original = await frameTimes(from)
    const copy = await frameTimes(await copied(from, film.endsWith('webm') ? 'webm' : 'mp4', encoder))
    expect(original.length).toBeGreaterThan(100)
    expect(copy.length).toBe(original.length)
    const worst = Math.max(...copy.map((time, index) => Math.abs(time - (original[index] ?? Number.NaN))))
    expect(worst).toBeLessThan(1)
  },
  60_000,
)

it.skipIf(!encoders.includes('libx264'))('a picture that was filmed upright stands upright in the copy', async () => {
  const { problems, video } = await probeMedia(await copied(turned, 'mp4', 'libx264'))
  expect(problems).toEqual([])
  expect(video).toMatchObject({ width: 48, height: 64 })
})
