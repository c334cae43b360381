/** Bits for each picture point: what a talking group takes at good quality. */
const bitsPerPoint = 0.1
const usualRate = 25
const leastVideoBits = 500_000
/** Sound in stereo, generously. */
export const soundBits = 160_000

interface Picture {
  readonly width: number
  readonly height: number
  readonly frameRate: number | null
}

/** Bits per second that a picture is encoded with; 0 where there is none. */
export function videoBits(picture: Picture | null): number {
  if (picture === null) return 0
  const { width, height, frameRate } = picture
  return Math.max(leastVideoBits, Math.round(width * height * Math.min(frameRate ?? usualRate, 60) * bitsPerPoint))
}

interface Estimated {
  readonly picture: Picture | null
  readonly lengthMs: number
  /** Bytes a second of the file that is cut, which a copied clip keeps. */
  readonly sourceBytesPerSecond: number
}

/** How many bytes a film of this length takes at most, whichever way it is made: encoders overshoot on lively scenes. */
export function bytesAtMost({ picture, lengthMs, sourceBytesPerSecond }: Estimated): number {
  const encoded = ((videoBits(picture) + soundBits) / 8) * 1.5
  return Math.ceil((lengthMs / 1000) * Math.max(encoded, sourceBytesPerSecond * 1.1)) + 100_000
}
