/** What one voice says over a stretch [startMs, endMs) of a media file, in whole milliseconds. */
export interface Cue {
  readonly startMs: number
  readonly endMs: number
  /** Name of the voice as the transcript has it, or null where it names none. */
  readonly speaker: string | null
  /** Plain text on one line. */
  readonly text: string
}

/** Order of cues: by start, and of one start in the order of the file. */
export function compareCues(left: Cue, right: Cue): number {
  return left.startMs - right.startMs
}
