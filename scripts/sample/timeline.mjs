/**
 * Lays the session out in time. Times are whole milliseconds, intervals half-open.
 *
 * @typedef {import('./script-text.mjs').Entry} Entry
 * @typedef {import('./script-text.mjs').Speech} Speech
 * @typedef {import('./script-text.mjs').Action} Action
 * @typedef {import('./voices.mjs').SpokenPhrase} SpokenPhrase
 * @typedef {SpokenPhrase & { startMs: number, endMs: number }} Phrase
 * @typedef {{ entry: Speech, startMs: number, endMs: number, phrases: Phrase[] }} SpokenBeat
 * @typedef {{ entry: Action, startMs: number, endMs: number, phrases: [] }} ActedBeat
 * @typedef {SpokenBeat | ActedBeat} Beat something that happens in the room
 * @typedef {(speaker: string, words: string, fast: boolean) => Promise<SpokenPhrase[]>} Speak
 */
import { chance } from './chance.mjs'
import { sampleRate } from './voices.mjs'

export const frameMs = 40

const leadInMs = 1500
const leadOutMs = 2500
const actionMs = 3600
const pauseMs = { pause: 1500, 'long pause': 3000 }
const gapMs = { shortest: 300, longest: 900, interrupted: 60 }

/** Breath after a phrase, by the sign it ends with. */
const breathMs = { ',': 140, ':': 300, '…': 650, other: 380, fast: 20 }

/**
 * @param {Entry[]} entries
 * @param {Speak} speak
 * @returns {Promise<{ beats: Beat[], durationMs: number }>} a whole number of frames long
 */
export async function layOut(entries, speak) {
  const random = chance(14)
  /** @type {Beat[]} */
  const beats = []
  let nowMs = leadInMs
  for (const entry of entries) {
    if (entry.kind === 'marks') continue
    const { beat, freeMs } = entry.kind === 'action' ? act(entry, nowMs) : await deliver(entry, nowMs, speak)
    beats.push(beat)
    nowMs = freeMs + gapAfter(beat, random())
  }
  const lastMs = beats.at(-1)?.endMs ?? 0
  return { beats, durationMs: Math.ceil((lastMs + leadOutMs) / frameMs) * frameMs }
}

/**
 * @param {Action} entry
 * @param {number} startMs
 * @returns {{ beat: ActedBeat, freeMs: number }}
 */
function act(entry, startMs) {
  const endMs = startMs + actionMs
  return { beat: { entry, startMs, endMs, phrases: [] }, freeMs: endMs }
}

/**
 * @param {Speech} entry
 * @param {number} fromMs
 * @param {Speak} speak
 * @returns {Promise<{ beat: SpokenBeat, freeMs: number }>} the beat lasts from first to last word; a pause around it is free of it
 */
async function deliver(entry, fromMs, speak) {
  /** @type {Phrase[]} */
  const phrases = []
  let nowMs = fromMs
  for (const part of entry.parts) {
    if ('pause' in part) {
      nowMs += pauseMs[part.pause]
      continue
    }
    for (const { text, sound } of await speak(entry.speaker, part.words, entry.fast)) {
      const startMs = phrases.length === 0 ? nowMs : nowMs + breathAfter(phrases.at(-1)?.text ?? '', entry.fast)
      nowMs = startMs + Math.ceil((sound.length / sampleRate) * 1000)
      phrases.push({ text, sound, startMs, endMs: nowMs })
    }
  }
  const [first, last] = [phrases[0], phrases.at(-1)]
  if (!first || !last) throw new Error(`Line ${entry.line} has no words`)
  return { beat: { entry, startMs: first.startMs, endMs: last.endMs, phrases }, freeMs: nowMs }
}

/**
 * @param {string} text
 * @param {boolean} fast
 */
function breathAfter(text, fast) {
  if (fast) return breathMs.fast
  const sign = text.at(-1)
  return sign === ',' || sign === ':' || sign === '…' ? breathMs[sign] : breathMs.other
}

/**
 * @param {Beat} beat
 * @param {number} random
 */
function gapAfter({ entry, phrases }, random) {
  const interrupted = entry.kind === 'speech' && !/[.?!…"»]$/.test(phrases.at(-1)?.text ?? '')
  if (interrupted) return gapMs.interrupted
  return Math.round(gapMs.shortest + random * (gapMs.longest - gapMs.shortest))
}
