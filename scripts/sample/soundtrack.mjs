/**
 * Mixes the voices, each from its seat, the door and a faint room into one sound.
 *
 * @typedef {import('./timeline.mjs').Beat} Beat
 * @typedef {{ left: Float32Array, right: Float32Array }} Stereo
 */
import { chance } from './chance.mjs'
import { seatOf } from './seats.mjs'
import { frameMs } from './timeline.mjs'
import { voiceRms, sampleRate } from './voices.mjs'

const stereoWidth = 0.45
const roomLevel = 0.0009
const loudRms = voiceRms * 1.45

/** Knocks of the door and steps on the floor: when they fall, how hard, and how dull they sound. */
const enteringSounds = [
  { afterMs: 60, level: 0.03, decayMs: 18, dullness: 0.55 },
  { afterMs: 230, level: 0.054, decayMs: 60, dullness: 0.93 },
  { afterMs: 1150, level: 0.03, decayMs: 45, dullness: 0.95 },
  { afterMs: 1650, level: 0.03, decayMs: 45, dullness: 0.95 },
  { afterMs: 2100, level: 0.072, decayMs: 70, dullness: 0.93 },
  { afterMs: 2560, level: 0.024, decayMs: 45, dullness: 0.95 },
  { afterMs: 3250, level: 0.036, decayMs: 90, dullness: 0.96 },
]

/**
 * @param {Beat[]} beats
 * @param {number} durationMs
 * @returns {Stereo}
 */
export function mixSound(beats, durationMs) {
  const length = samplesIn(durationMs)
  const track = { left: new Float32Array(length), right: new Float32Array(length) }
  addRoom(track)
  for (const beat of beats) {
    if (beat.entry.kind === 'action') addEntering(track, beat.startMs)
    for (const { sound, startMs } of beat.phrases) {
      const side = beat.entry.kind === 'speech' ? seatOf(beat.entry.speaker).side : 0
      add(track, sound, startMs, side)
    }
  }
  return track
}

/**
 * Measures the voices frame by frame, for the picture to move with.
 * @param {Beat[]} beats
 * @param {number} durationMs
 * @returns {(ms: number) => number} 0 silent, 1 loud
 */
export function loudnessOf(beats, durationMs) {
  const frames = new Float32Array(Math.ceil(durationMs / frameMs) + 1)
  const window = samplesIn(frameMs)
  for (const { sound, startMs } of beats.flatMap(({ phrases }) => phrases)) {
    for (let from = 0; from < sound.length; from += window) {
      const piece = sound.subarray(from, from + window)
      const power = piece.reduce((sum, sample) => sum + sample * sample, 0) / piece.length
      frames[Math.floor((startMs + (from / sampleRate) * 1000) / frameMs)] = Math.min(1, Math.sqrt(power) / loudRms)
    }
  }
  return (ms) => smooth(frames, Math.floor(ms / frameMs))
}

/**
 * @param {Float32Array} frames
 * @param {number} at
 */
function smooth(frames, at) {
  return [-2, -1, 0, 1, 2].reduce((sum, offset) => sum + (frames[at + offset] ?? 0), 0) / 5
}

/** @param {number} ms */
function samplesIn(ms) {
  return Math.round((ms / 1000) * sampleRate)
}

/**
 * @param {Stereo} track
 * @param {Float32Array} sound
 * @param {number} startMs
 * @param {number} side
 */
function add({ left, right }, sound, startMs, side) {
  const angle = ((1 + side * stereoWidth) * Math.PI) / 4
  const [leftGain, rightGain] = [Math.cos(angle) * Math.SQRT2, Math.sin(angle) * Math.SQRT2]
  const offset = samplesIn(startMs)
  for (const [index, sample] of sound.entries()) {
    left[offset + index] = (left[offset + index] ?? 0) + sample * leftGain
    right[offset + index] = (right[offset + index] ?? 0) + sample * rightGain
  }
}

/** @param {Stereo} track */
function addRoom({ left, right }) {
  for (const [seed, channel] of [left, right].entries()) {
    const hiss = dullNoise(channel.length, 0.97, seed + 1)
    for (const [index, sample] of hiss.entries()) channel[index] = sample * roomLevel
  }
}

/**
 * @param {Stereo} track
 * @param {number} startMs
 */
function addEntering(track, startMs) {
  for (const [seed, { afterMs, level, decayMs, dullness }] of enteringSounds.entries()) {
    const knock = dullNoise(samplesIn(decayMs * 6), dullness, seed + 10)
    const faded = knock.map((sample, index) => sample * level * Math.exp(-index / samplesIn(decayMs)))
    add(track, faded, startMs + afterMs, 0.8)
  }
}

/**
 * Noise of even level however dull it is.
 * @param {number} length
 * @param {number} dullness 0 bright, towards 1 dull
 * @param {number} seed
 */
function dullNoise(length, dullness, seed) {
  const random = chance(seed)
  const gain = Math.sqrt(3 * (1 - dullness ** 2))
  let last = 0
  return Float32Array.from({ length }, () => {
    last = dullness * last + gain * (random() * 2 - 1)
    return last
  })
}
