interface Cue {
  readonly text: string
}

/** What captions say at a moment, line by line as plain text; a WebVTT voice tag becomes the speaker before a colon. */
export function cueLines(cues: ArrayLike<Cue>): readonly string[] {
  return Array.from(cues)
    .flatMap(({ text }) => text.split('\n').map(plain))
    .filter((line) => line !== '')
}

function plain(line: string): string {
  return line
    .replace(/<v(?:\.[^\s>]*)?\s+([^>]+)>/g, '$1: ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .trim()
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ' }
