/**
 * Makes the sample session anew from its text: `node scripts/sample/make.mjs`.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail, isMainModule, say } from '../setup/terminal.mjs'
import { captionFile } from './captions.mjs'
import { makeFilm } from './film.mjs'
import { goldEvents } from './gold.mjs'
import { requirePrograms } from './programs.mjs'
import { sceneOf } from './scene.mjs'
import { parseScript } from './script-text.mjs'
import { sessionFile } from './session-file.mjs'
import { loudnessOf, mixSound } from './soundtrack.mjs'
import { pairedCues, webVtt } from './subtitles.mjs'
import { layOut } from './timeline.mjs'
import { sampleRate, speak } from './voices.mjs'
import { writeWav } from './wav.mjs'

const sampleFolder = fileURLToPath(new URL('../../resources/sample/', import.meta.url))

/** @param {string} name */
async function readText(name) {
  return parseScript(await readFile(join(sampleFolder, name), 'utf8'))
}

async function make() {
  await requirePrograms()
  const [english, norwegian] = await Promise.all([readText('session.en.md'), readText('session.nb.md')])

  say(`Speaking ${english.filter(({ kind }) => kind === 'speech').length} lines`)
  const { beats, durationMs } = await layOut(english, speak)

  say('Writing subtitles and gold rating')
  const { spoken, translated } = pairedCues(beats, norwegian)
  const scores = JSON.parse(await readFile(new URL('scores.json', import.meta.url), 'utf8'))
  await writeFile(join(sampleFolder, 'session.en.vtt'), webVtt(spoken))
  await writeFile(join(sampleFolder, 'session.nb.vtt'), webVtt(translated))
  await writeFile(
    join(sampleFolder, 'session.json'),
    sessionFile(durationMs, goldEvents(english, beats, durationMs), scores),
  )

  say(`Drawing and encoding ${(durationMs / 1000).toFixed(0)} seconds of film`)
  const scratch = await mkdtemp(join(tmpdir(), 'spole-sample-'))
  try {
    const soundPath = join(scratch, 'sound.wav')
    const captionPath = join(scratch, 'captions.ass')
    const { left, right } = mixSound(beats, durationMs)
    await writeFile(soundPath, writeWav(left, right, sampleRate))
    await writeFile(captionPath, captionFile(beats, spoken, durationMs))
    const draw = sceneOf(beats, loudnessOf(beats, durationMs))
    const progress = (/** @type {number} */ share) => say(`  ${Math.round(share * 100)} %`)
    await makeFilm({ draw, durationMs, soundPath, captionPath, filmPath: join(sampleFolder, 'session.mp4'), progress })
  } finally {
    await rm(scratch, { recursive: true })
  }
  say(`Made ${sampleFolder}`)
}

if (isMainModule(import.meta.url)) await make().catch(fail)
