/*
 * The waveform of a sound as Spole keeps it: the lowest and highest sample of every 10 ms, and of stretches four, 16, 64
 * and 256 times as long. Samples are companded to a byte as telephones do it, so that a whisper is as finely
 * graded as a shout.
 */

/** Length of the finest bins; the timeline's finest scale is one of them per pixel. */
export const finestBinMs = 10
/** A bin of a level covers so many of the level below. */
export const levelFactor = 4
export const levelCount = 5
/** A whole number of bins of every level, so that a part of the finest level ends where bins of all levels end. */
export const binsPerPart = 4096
export const bytesPerPart = binsPerPart * 2

/** Stands for the lowest sample of a bin in which there is no sound at all: not silence, but a gap in the recording. */
export const gap = -128
/** Stands for a sample at full scale or above: it may have been cut off. */
const clipped = 127

/** Bins of one stretch of a level: lowest and highest sample in turn, companded. */
export interface WaveformPart {
  /** 0 is the finest. */
  readonly level: number
  /** The `part`th stretch of `binsPerPart` bins. */
  readonly part: number
  readonly data: Int8Array
}

/** Length of a bin of a level, in milliseconds. */
export function binMsOf(level: number): number {
  return finestBinMs * levelFactor ** level
}

/** Length of the stretch that a part of a level covers, in milliseconds. */
export function partMsOf(level: number): number {
  return binMsOf(level) * binsPerPart
}

/** The coarsest level whose bins are no longer than a pixel; the finest where all are. */
export function levelFor(msPerPixel: number): number {
  let level = 0
  while (level + 1 < levelCount && binMsOf(level + 1) <= msPerPixel) level += 1
  return level
}

/** ITU-T G.711's µ, whose curve (F(x) = sgn(x) ln(1 + µ|x|) / ln(1 + µ)) this is. */
const mu = 255
const steps = clipped - 1
/** Sixteen-bit files reach this at full scale. */
const fullScale = 32_767 / 32_768

/** A sample (-1 to 1) as a byte; 127 and -127 are kept for samples at full scale. */
export function companded(sample: number): number {
  const size = Math.abs(sample)
  const byte = size >= fullScale ? clipped : Math.round((steps * Math.log1p(mu * size)) / Math.log1p(mu))
  return sample < 0 ? -byte : byte
}

const expandedBytes = Float32Array.from({ length: 256 }, (_, index) => {
  const byte = index - 128
  const size = Math.min(1, Math.abs(byte) / steps)
  return Math.sign(byte) * (Math.expm1(size * Math.log1p(mu)) / mu)
})

/** The sample (-1 to 1) that a byte stands for. */
export function expanded(byte: number): number {
  return expandedBytes[byte + 128] ?? 0
}

/** True for the byte of a sample at full scale. */
export function isClipped(byte: number): boolean {
  return byte >= clipped || byte === -clipped
}

/** A part with no sound in it yet. */
export function emptyPart(): Int8Array {
  return new Int8Array(bytesPerPart).fill(gap)
}
