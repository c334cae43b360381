import { statfs } from 'node:fs/promises'
import { SpoleError } from '@contract/error'
import type { CopyPlan, Source } from '@main/media/ffmpeg/plan'

/** Bits for each picture point of a lively scene: more than a talking group takes. */
const bitsPerPoint = 0.15
const usualRate = 30
const soundBytesPerSecond = 24_000
/** What the computer itself should still have afterwards. */
const leftOver = 256 * 1024 * 1024

/** Bits per second that a picture of this size should be given. */
export function pictureBitRate({ video }: Pick<Source, 'video'>): number {
  if (video === null) return 0
  return Math.round(video.width * video.height * (video.frameRate ?? usualRate) * bitsPerPoint)
}

/** How many bytes a copy will take at most, by a generous estimate. */
export function bytesNeeded(
  source: Pick<Source, 'video'> & { readonly sizeBytes: number; readonly durationMs: number },
  plan: CopyPlan,
): number {
  const seconds = source.durationMs / 1000
  const sound = plan.audio === null ? 0 : seconds * soundBytesPerSecond
  const picture = (seconds * pictureBitRate(source)) / 8
  // Where the length is not known, a copy in a newer form takes no more than the original.
  const made = source.durationMs === 0 ? source.sizeBytes : picture + sound
  return Math.ceil(plan.video === 'copy' ? source.sizeBytes * 1.05 + sound : made)
}

interface SpaceOptions {
  readonly code?: 'copy-no-space' | 'clip-no-space'
  readonly free?: (folder: string) => Promise<number>
}

/** Refuses where the disk has not enough room for so many bytes. */
export async function refuseFullDisk(
  folder: string,
  needed: number,
  { code = 'copy-no-space', free = freeBytes }: SpaceOptions = {},
): Promise<void> {
  const available = await free(folder)
  if (available - leftOver >= needed) return
  throw new SpoleError(code, { needed: gigabytes(needed + leftOver), free: gigabytes(available) })
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

function gigabytes(bytes: number): string {
  return `${Math.max(0.1, Math.round(bytes / 1e8) / 10)} GB`
}
