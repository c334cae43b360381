import type { InputVideoTrack } from 'mediabunny'
import type { PictureSize } from '@renderer/features/clips/film/encoders'

/** The size of a picture as it is seen: turned, with square points, and even as encoders want it. */
export async function sizeOfPicture(track: InputVideoTrack): Promise<PictureSize & { readonly frameRate: number }> {
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()]
  const { averagePacketRate } = await track.computePacketStats(100)
  return { width: even(width), height: even(height), frameRate: averagePacketRate }
}

function even(length: number): number {
  return Math.max(2, Math.ceil(length / 2) * 2)
}
