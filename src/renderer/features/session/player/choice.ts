import type { Interval } from '@domain/time/intervals'

/** What of a file matters when it is chosen to lead or to be heard. */
export interface Candidate extends Interval {
  readonly position: number
  readonly hasPicture: boolean
  readonly hasSound: boolean
  /** It can be played at all. */
  readonly isUsable: boolean
}

/** What the rater chose, by position; the file may not be there at every moment. */
export interface Wish {
  readonly large: number
  readonly sound: number
}

/**
 * Which file's clock leads at a moment of recording time: the large picture's; where that file does not cover the
 * moment another picture's; without pictures that of the sound which is heard. Null when nothing can be played.
 */
export function leadAt<File extends Candidate>(files: readonly File[], ms: number, wish: Wish): File | null {
  const usable = files.filter((file) => file.isUsable)
  const here = usable.filter((file) => covers(file, ms))
  const wished = (some: readonly File[]) =>
    some.find((file) => file.hasPicture && file.position === wish.large) ??
    some.find((file) => file.hasPicture) ??
    some.find((file) => file.position === wish.sound) ??
    some[0]
  return (
    wished(here) ?? nearest(usable, ms) ?? files.find(({ position }) => position === wish.large) ?? files[0] ?? null
  )
}

/** Which file is heard at a moment: the chosen one, or while it has nothing to say the lead, or another. */
export function heardAt<File extends Candidate>(
  files: readonly File[],
  ms: number,
  wish: Wish,
  lead: File | null,
): File | null {
  const here = files.filter((file) => file.isUsable && file.hasSound && covers(file, ms))
  return here.find(({ position }) => position === wish.sound) ?? here.find((file) => file === lead) ?? here[0] ?? null
}

/** The file that begins next where the recording has a gap; null when nothing follows. */
export function nextAfter<File extends Candidate>(files: readonly File[], ms: number): File | null {
  const later = files.filter((file) => file.isUsable && file.startMs > ms)
  return later.toSorted((a, b) => a.startMs - b.startMs)[0] ?? null
}

export function covers({ startMs, endMs }: Interval, ms: number): boolean {
  return ms >= startMs && ms < endMs
}

/** In a gap: the file that ended last, or the first to begin. */
function nearest<File extends Candidate>(files: readonly File[], ms: number): File | undefined {
  const ended = files
    .filter(({ endMs }) => endMs <= ms)
    .toSorted((a, b) => b.endMs - a.endMs || a.position - b.position)
  return ended[0] ?? files.toSorted((a, b) => a.startMs - b.startMs || a.position - b.position)[0]
}
