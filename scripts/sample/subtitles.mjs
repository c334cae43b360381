/**
 * Subtitles in two languages that share their times.
 *
 * @typedef {import('./script-text.mjs').Entry} Entry
 * @typedef {import('./timeline.mjs').Beat} Beat
 * @typedef {{ startMs: number, endMs: number, speaker: string | null, text: string }} Cue
 */
import { phrasesOf } from './script-text.mjs'

const longestCue = 76

/**
 * Makes the cues of both languages: phrases are joined as long as neither language gets too long to read at a glance.
 * @param {Beat[]} beats spoken in the first language
 * @param {Entry[]} translation the same lines in the second
 * @returns {{ spoken: Cue[], translated: Cue[] }}
 */
export function pairedCues(beats, translation) {
  /** @type {{ spoken: Cue[], translated: Cue[] }} */
  const cues = { spoken: [], translated: [] }
  const lines = translation.filter(({ kind }) => kind !== 'marks')
  if (lines.length !== beats.length)
    throw new Error(`The translation has ${lines.length} lines instead of ${beats.length}`)
  for (const [index, beat] of beats.entries()) {
    const translated = textsOf(lines[index])
    const spoken = beat.entry.kind === 'action' ? [{ ...beat, text: `(${beat.entry.text})` }] : beat.phrases
    if (translated.length !== spoken.length) {
      throw new Error(
        `Line ${lines[index]?.line} of the translation has ${translated.length} phrases instead of ${spoken.length}`,
      )
    }
    const speaker = beat.entry.kind === 'speech' ? beat.entry.speaker : null
    for (const [from, to] of groups(
      spoken.map(({ text }) => text),
      translated,
    )) {
      const times = { startMs: spoken[from]?.startMs ?? 0, endMs: spoken[to - 1]?.endMs ?? 0, speaker }
      cues.spoken.push({
        ...times,
        text: spoken
          .slice(from, to)
          .map(({ text }) => text)
          .join(' '),
      })
      cues.translated.push({ ...times, text: translated.slice(from, to).join(' ') })
    }
  }
  return cues
}

/**
 * @param {Entry | undefined} entry
 * @returns {string[]}
 */
function textsOf(entry) {
  if (entry?.kind === 'action') return [`(${entry.text})`]
  if (entry?.kind !== 'speech') return []
  return entry.parts.flatMap((part) => ('words' in part ? phrasesOf(part.words) : []))
}

/**
 * @param {string[]} spoken
 * @param {string[]} translated
 * @returns {[from: number, to: number][]}
 */
function groups(spoken, translated) {
  /** @type {[number, number][]} */
  const found = []
  let from = 0
  for (let to = 1; to <= spoken.length; to++) {
    const fits = [spoken, translated].every((texts) => texts.slice(from, to + 1).join(' ').length <= longestCue)
    if (fits && to < spoken.length) continue
    found.push([from, to])
    from = to
  }
  return found
}

/**
 * @param {Cue[]} cues
 * @returns {string} a WebVTT file
 */
export function webVtt(cues) {
  const blocks = cues.map(({ startMs, endMs, speaker, text }) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    return `${clock(startMs)} --> ${clock(endMs)}\n${speaker ? `<v ${speaker}>` : ''}${escaped}\n`
  })
  return ['WEBVTT\n', ...blocks].join('\n')
}

/** @param {number} ms */
function clock(ms) {
  return new Date(ms).toISOString().slice(11, 23)
}
