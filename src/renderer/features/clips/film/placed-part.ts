import { cutVideo, type VideoCut } from '@renderer/features/clips/film/cut-video'
import type { OpenedSources } from '@renderer/features/clips/film/opened-source'
import type { FilmPart, FilmPlan } from '@renderer/features/clips/film/plan'

/** Where a part lies in its film, and what it shows; times in milliseconds. */
export interface PlacedPart {
  readonly part: FilmPart
  /** Where its card begins in the film, and where the stretch itself does. */
  readonly cardAtMs: number
  readonly atMs: number
  /** The stretch of recording time, from the very start of its first frame. */
  readonly fromMs: number
  readonly toMs: number
  /** Null where the picture has nothing of it. */
  readonly cut: VideoCut | null
}

/** Lays the parts of a film one after another, each behind its card. */
export async function placedParts(
  { parts, cardMs }: FilmPlan,
  { video }: OpenedSources,
): Promise<readonly PlacedPart[]> {
  const placed: PlacedPart[] = []
  let atMs = 0
  for (const part of parts) {
    const cut = video === null ? null : await cutVideo(video, part)
    const shiftMs = video?.shiftMs ?? 0
    const fromMs = cut === null || cut.isLate ? part.startMs : cut.fromMs - shiftMs
    // A film that is over before the stretch is goes on in black, as its sound may.
    const toMs = cut === null || cut.toMs - shiftMs < part.endMs ? part.endMs : cut.toMs - shiftMs
    const cardAtMs = atMs
    if (part.card !== null) atMs += cardMs
    placed.push({ part, cardAtMs, atMs, fromMs, toMs, cut })
    atMs += toMs - fromMs
  }
  return placed
}

/** Where the last part ends: how long the film is. */
export function lengthOfFilm(parts: readonly PlacedPart[]): number {
  return parts.reduce((end, { atMs, fromMs, toMs }) => Math.max(end, atMs + toMs - fromMs), 0)
}
