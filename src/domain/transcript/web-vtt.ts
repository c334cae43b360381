import { compareCues, type Cue } from '@domain/transcript/cue'
import { spokenParts } from '@domain/transcript/cue-text'

/** Bounds for files that are not what they seem: more than the longest session has. */
const mostCues = 100_000
const longestText = 10_000
const longestTimingLine = 1_000
const latestMs = 8_640_000_000

/**
 * The cues of a WebVTT file in order of time, a cue for each voice in them. What is not a cue, or a broken one, is passed over;
 * a file without the signature gives none, as in the player. https://www.w3.org/TR/webvtt1/#file-parsing
 */
export function readWebVtt(file: string): readonly Cue[] {
  const lines = linesOf(file)
  if (!/^\u{feff}?WEBVTT(?:[ \t]|$)/u.test(lines.next().value ?? '')) return []
  const cues: Cue[] = []
  let cue: { startMs: number; endMs: number; text: string } | null = null
  const finish = (): void => {
    if (cue !== null && cue.endMs > cue.startMs) cues.push(...cuesOf(cue))
    cue = null
  }
  for (const line of lines) {
    const times = line.includes('-->') ? timesIn(line) : null
    if (times !== null) {
      finish()
      cue = { ...times, text: '' }
    } else if (line === '') finish()
    else if (cue !== null && cue.text.length < longestText) cue.text += `${line.slice(0, longestText)}\n`
    if (cues.length >= mostCues) break
  }
  finish()
  return cues.toSorted(compareCues)
}

/** Lines as WebVTT ends them, without holding them all. */
function* linesOf(file: string): Generator<string, undefined, undefined> {
  let at = 0
  while (at <= file.length) {
    const feed = file.indexOf('\n', at)
    const end = feed === -1 ? file.length : feed
    // A file of old Macs has carriage returns alone.
    for (const line of file.slice(at, end).replace(/\r$/, '').split('\r')) yield line
    at = end + 1
  }
  return undefined
}

function cuesOf({ startMs, endMs, text }: { startMs: number; endMs: number; text: string }): readonly Cue[] {
  return spokenParts(text).map((part) => ({
    startMs,
    endMs,
    speaker: part.speaker,
    text: part.text.replace(/\s+/g, ' '),
  }))
}

const clock = String.raw`(?:(\d{1,4}):)?(\d{2}):(\d{2})\.(\d{3})`
const timing = new RegExp(String.raw`^[ \t]*${clock}[ \t]*-->[ \t]*${clock}(?:[ \t]|$)`)

function timesIn(line: string): { startMs: number; endMs: number } | null {
  const match = timing.exec(line.slice(0, longestTimingLine))
  if (match === null) return null
  const startMs = msOf(match.slice(1, 5))
  const endMs = msOf(match.slice(5, 9))
  return startMs === null || endMs === null ? null : { startMs, endMs }
}

function msOf([hours = '0', minutes = '0', seconds = '0', thousandths = '0']: readonly (string | undefined)[]):
  | number
  | null {
  if (Number(minutes) > 59 || Number(seconds) > 59) return null
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths)
  return ms <= latestMs ? ms : null
}
