import type { FileAtPlay } from './file-at-play'
import type { MediaTrack } from './media-track'
import type { Presence } from './player-state'

/** Which files have a picture (or sound) of the moment, as it was last told. */
export class Presences {
  #all: ReadonlyMap<MediaTrack, Presence> = new Map()

  of(track: MediaTrack): Presence {
    return this.#all.get(track) ?? 'here'
  }

  /** Looks at all anew; true when one has come or gone. */
  look(files: readonly FileAtPlay[], presenceOf: (file: FileAtPlay) => Presence): boolean {
    const seen = new Map(files.map((file) => [file.track, presenceOf(file)]))
    const isSame = files.every(({ track }) => seen.get(track) === this.#all.get(track))
    if (!isSame) this.#all = seen
    return !isSame
  }
}

/** What a file has of a moment. */
export function presenceAt({ startMs, endMs }: FileAtPlay, ms: number, isLead: boolean, isUnseen: boolean): Presence {
  if (!isLead && isUnseen) return 'late'
  return ms < startMs ? 'before' : ms >= endMs && !isLead ? 'after' : 'here'
}
