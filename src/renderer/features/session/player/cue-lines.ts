import { spokenParts } from '@domain/transcript/cue-text'

interface Cue {
  readonly text: string
}

/** What captions say at a moment, line by line as plain text; a WebVTT voice tag becomes the speaker before a colon. */
export function cueLines(cues: ArrayLike<Cue>): readonly string[] {
  return Array.from(cues)
    .flatMap(({ text }) => spokenParts(text))
    .flatMap(({ speaker, text }) => `${speaker === null ? '' : `${speaker}: `}${text}`.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
