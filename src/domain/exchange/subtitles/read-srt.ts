import { millisecondsOfSeconds } from '@domain/exchange/foreign-value'
import { compareCues, type Cue } from '@domain/transcript/cue'
import { spokenParts } from '@domain/transcript/cue-text'

const mostCues = 100_000
const longestText = 10_000
const longestTimingLine = 1000

const clock = String.raw`(\d{1,4}):(\d{2}):(\d{2})[,.](\d{1,3})`
const timing = new RegExp(String.raw`^\s*${clock}\s*-->\s*${clock}(?:\s|$)`, 'u')
const speakerFirst = /^(\p{Lu}[\p{L}\p{N}_.-]{0,19}(?: [\p{L}\p{N}]{1,20})?):\s+(.+)$/su

/** True for a text that begins as SubRip files do: a number, and a line of times after it. */
export function isSrt(text: string): boolean {
  const [, line = ''] = /^\s*\d{1,9}[ \t]*\r?\n([^\r\n]*)/u.exec(text.slice(0, longestTimingLine)) ?? []
  return timing.test(line)
}

/**
 * The cues of a SubRip file in order of time. Who speaks is taken from a voice tag or from a name with a colon at the
 * beginning of the text (`P1: well`). Broken cues are passed over.
 */
export function readSrt(text: string): readonly Cue[] {
  const cues: Cue[] = []
  let cue: { startMs: number; endMs: number; text: string } | null = null
  let before = ''
  const finish = (): void => {
    if (cue !== null && cue.endMs > cue.startMs) cues.push(...cuesOf(cue))
    cue = null
  }
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const times = line.includes('-->') ? timesIn(line.slice(0, longestTimingLine)) : null
    if (times !== null) {
      // A number stands before the times; without an empty line it would be taken for the end of the text before.
      if (cue !== null && /^\d+$/u.test(before)) cue.text = cue.text.replace(/\d+\n$/u, '')
      finish()
      cue = { ...times, text: '' }
    } else if (line.trim() === '') finish()
    else if (cue !== null && cue.text.length < longestText) cue.text += `${line.slice(0, longestText)}\n`
    before = line.trim()
    if (cues.length >= mostCues) break
  }
  finish()
  return cues.toSorted(compareCues)
}

function cuesOf({ text, ...times }: { startMs: number; endMs: number; text: string }): readonly Cue[] {
  return spokenParts(text).map((part) => {
    const words = part.text.replaceAll(/\s+/gu, ' ')
    const [, named, rest] = part.speaker === null ? (speakerFirst.exec(words) ?? []) : []
    return { ...times, speaker: named ?? part.speaker, text: rest ?? words }
  })
}

function timesIn(line: string): { startMs: number; endMs: number } | null {
  const match = timing.exec(line)
  if (match === null) return null
  const startMs = msOf(match.slice(1, 5))
  const endMs = msOf(match.slice(5, 9))
  return startMs === null || endMs === null ? null : { startMs, endMs }
}

function msOf([hours, minutes, seconds, decimals = '0']: readonly (string | undefined)[]): number | null {
  if (Number(minutes) > 59 || Number(seconds) > 59) return null
  return millisecondsOfSeconds(Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${decimals}`))
}
