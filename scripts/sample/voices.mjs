/**
 * Gives each person a voice and lets espeak-ng speak their phrases.
 *
 * @typedef {{ text: string, sound: Float32Array }} SpokenPhrase
 * @typedef {{ voice: string, pitch: number, wordsPerMinute: number }} Voice
 */
import { output } from './programs.mjs'
import { phrasesOf } from './script-text.mjs'
import { readWav } from './wav.mjs'

export const sampleRate = 22050

const fastFactor = 1.45
/** Root mean square of each voice: low, so that no peak is cut before the limiter. */
export const voiceRms = 0.065
const silenceLevel = 0.004

/**
 * Plain "en-gb" would ignore the variant after the plus sign and make all sound like the same man.
 * @type {Record<string, Voice>}
 */
const voices = {
  T1: { voice: 'en-gb-x-rp+m7', pitch: 38, wordsPerMinute: 120 },
  T2: { voice: 'en-us+f3', pitch: 32, wordsPerMinute: 126 },
  P1: { voice: 'en-gb-x-rp+f2', pitch: 50, wordsPerMinute: 144 },
  P2: { voice: 'en-us+m3', pitch: 68, wordsPerMinute: 132 },
  P3: { voice: 'en-us+f5', pitch: 62, wordsPerMinute: 136 },
  P4: { voice: 'en-gb-scotland+f4', pitch: 78, wordsPerMinute: 138 },
  P5: { voice: 'en-gb-x-rp+m2', pitch: 20, wordsPerMinute: 116 },
}

/**
 * Speaks words phrase by phrase, so that each phrase has exact times of its own.
 * @param {string} speaker
 * @param {string} words
 * @param {boolean} fast
 * @returns {Promise<SpokenPhrase[]>}
 */
export async function speak(speaker, words, fast) {
  const voice = voices[speaker]
  if (!voice) throw new Error(`${speaker} has no voice`)
  /** @type {SpokenPhrase[]} */
  const spoken = []
  for (const text of phrasesOf(words)) spoken.push({ text, sound: level(trim(await say(voice, text, fast))) })
  return spoken
}

/**
 * @param {Voice} voice
 * @param {string} text
 * @param {boolean} fast
 */
async function say({ voice, pitch, wordsPerMinute }, text, fast) {
  const speed = Math.round(wordsPerMinute * (fast ? fastFactor : 1))
  const wav = await output('espeak-ng', ['-v', voice, '-p', `${pitch}`, '-s', `${speed}`, '--stdout', text])
  const { rate, samples } = readWav(wav)
  if (rate !== sampleRate) throw new Error(`espeak-ng spoke at ${rate} Hz instead of ${sampleRate} Hz`)
  return samples
}

/** @param {Float32Array} sound */
function trim(sound) {
  const first = sound.findIndex((sample) => Math.abs(sample) > silenceLevel)
  const last = sound.findLastIndex((sample) => Math.abs(sample) > silenceLevel)
  if (first < 0) throw new Error('espeak-ng returned silence')
  return sound.slice(first, last + 1)
}

/** @param {Float32Array} sound */
function level(sound) {
  const power = sound.reduce((sum, sample) => sum + sample * sample, 0) / sound.length
  return sound.map((sample) => sample * (voiceRms / Math.sqrt(power)))
}
