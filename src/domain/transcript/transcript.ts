import type { Participant } from '@domain/recording/recording'
import type { Cue } from '@domain/transcript/cue'

/** What is said, by whom, in recording time. */
export interface Line extends Cue {
  /** The participant whose pseudonym the voice's name is, or null. */
  readonly participant: Participant | null
}

/** Lines of one speaker that follow each other with no longer silence between than this are one stretch of speech. */
const longestSilenceMs = 1500

/** A stretch in which one speaker has the word: lines `from` up to, not including, `to`. */
export interface Stretch {
  readonly startMs: number
  readonly endMs: number
  readonly speaker: string | null
  readonly participant: Participant | null
  readonly from: number
  readonly to: number
}

/** A recording's transcript, asked by time; nothing of it changes. */
export interface Transcript {
  /** In order of time. */
  readonly lines: readonly Line[]
  readonly stretches: readonly Stretch[]
  /** Stretches that meet [fromMs, toMs), in order. */
  readonly stretchesIn: (fromMs: number, toMs: number) => Iterable<Stretch>
  /** Index of the line that began last at a time, or -1. */
  readonly lineAt: (ms: number) => number
}

/**
 * Cues of a media file as a transcript in recording time. Voices are matched with participants by pseudonym, whatever the case:
 * that is the only name of them that Spole knows.
 */
export function transcriptOf(cues: readonly Cue[], participants: readonly Participant[], offsetMs: number): Transcript {
  const byName = new Map(participants.map((participant) => [nameKey(participant.pseudonym), participant]))
  const lines = cues.map((cue) => ({
    ...cue,
    startMs: cue.startMs + offsetMs,
    endMs: cue.endMs + offsetMs,
    participant: cue.speaker === null ? null : (byName.get(nameKey(cue.speaker)) ?? null),
  }))
  const stretches = stretchesOf(lines)
  const latestEnds = runningMaxima(stretches.map(({ endMs }) => endMs))
  return {
    lines,
    stretches,
    lineAt: (ms) => countWhile(lines.length, (index) => (lines[index]?.startMs ?? 0) <= ms) - 1,
    *stretchesIn(fromMs, toMs) {
      const first = countWhile(latestEnds.length, (index) => (latestEnds[index] ?? 0) <= fromMs)
      for (let index = first; index < stretches.length; index += 1) {
        const stretch = stretches[index]
        if (stretch === undefined || stretch.startMs >= toMs) return
        if (stretch.endMs > fromMs) yield stretch
      }
    },
  }
}

/** Lines that hold the words, or all; names of speakers are looked through too. */
export function linesWith(lines: readonly Line[], words: string): readonly number[] {
  const wanted = words.trim().toLocaleLowerCase()
  const all = lines.map((_line, index) => index)
  if (wanted === '') return all
  return all.filter((index) => {
    const line = lines[index]
    return line !== undefined && `${line.speaker ?? ''} ${line.text}`.toLocaleLowerCase().includes(wanted)
  })
}

function nameKey(name: string): string {
  return name.trim().toLocaleLowerCase()
}

function stretchesOf(lines: readonly Line[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const [index, { startMs, endMs, speaker, participant }] of lines.entries()) {
    const last = stretches.at(-1)
    const goesOn = last !== undefined && last.speaker === speaker && startMs - last.endMs <= longestSilenceMs
    if (goesOn) stretches[stretches.length - 1] = { ...last, endMs: Math.max(last.endMs, endMs), to: index + 1 }
    else stretches.push({ startMs, endMs, speaker, participant, from: index, to: index + 1 })
  }
  return stretches
}

/** The latest end up to each place: a long stretch may outlast many that began after it. */
function runningMaxima(values: readonly number[]): Float64Array {
  const maxima = new Float64Array(values.length)
  let latest = Number.NEGATIVE_INFINITY
  for (const [index, value] of values.entries()) {
    latest = Math.max(latest, value)
    maxima[index] = latest
  }
  return maxima
}

/** How many of the first places a test holds for; it must hold for none after that. */
function countWhile(count: number, test: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (test(middle)) low = middle + 1
    else high = middle
  }
  return low
}
