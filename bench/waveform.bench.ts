import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { sampleFilm } from '../e2e/command-line'
import { launch } from '../e2e/launch'
import { hasFfmpeg, madeFile, noFfmpeg } from '../e2e/made-media/make'
import { makeStudy, recordingTitle } from '../e2e/made-study/make-study'
import { openSession } from '../e2e/screens/open-sample'
import { absolute, relative, report } from './measure'

const runs = 3
/** The whole way from the file to the drawn waveform may take so many times as long as decoding alone. */
const mostTimes = 2
const longestFrameMs = 50

interface Growth {
  readonly tookMs: number
  readonly longestFrameMs: number
}

test('waveform of 90 minutes', async () => {
  test.skip(!hasFfmpeg, noFfmpeg)
  const file = await madeFile('90-minutes.m4a', [
    '-stream_loop',
    '-1',
    '-i',
    sampleFilm,
    '-t',
    '5400',
    '-vn',
    '-c:a',
    'copy',
  ])
  const ours: Growth[] = []
  const decoding: number[] = []
  for (let run = 0; run < runs; run += 1) {
    decoding.push(decodeMs(file))
    ours.push(await grow(file))
  }
  report(
    relative(
      'waveform of 90 minutes of AAC',
      'ms',
      ours.map(({ tookMs }) => tookMs),
      { name: 'ffmpeg -vn -f null', samples: decoding },
      mostTimes,
    ),
    absolute(
      'longest frame meanwhile',
      'ms',
      ours.map((each) => each.longestFrameMs),
      longestFrameMs,
    ),
  )
})

function decodeMs(file: string): number {
  const began = performance.now()
  const { status } = spawnSync('ffmpeg', ['-v', 'error', '-i', file, '-vn', '-f', 'null', '-'])
  if (status !== 0) throw new Error('ffmpeg could not decode the file.')
  return performance.now() - began
}

/** Opens the session for the first time: the waveform is computed, drawn and kept. */
async function grow(file: string): Promise<Growth> {
  const folder = await mkdtemp(join(tmpdir(), 'spole-bench-'))
  const study = await makeStudy(folder, { film: file })
  const app = await launch({ dataFolder: join(folder, 'app'), arguments: [study] })
  try {
    const growth = app.page.evaluate(watchGrowth)
    await openSession(app, recordingTitle)
    return await growth
  } finally {
    await app.electron.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs in the page: from the first sign of progress to the last. */
function watchGrowth(): Promise<Growth> {
  return new Promise((resolve) => {
    let beganMs: number | null = null
    let lastMs = performance.now()
    let longest = 0
    const look = (nowMs: number): void => {
      const isGrowing = document.querySelector('[data-region="timeline"] progress') !== null
      if (isGrowing && beganMs === null) beganMs = nowMs
      else if (beganMs !== null) longest = Math.max(longest, nowMs - lastMs)
      lastMs = nowMs
      if (beganMs !== null && !isGrowing) resolve({ tookMs: nowMs - beganMs, longestFrameMs: longest })
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}
