import { finestBinMs } from '@domain/recording/waveform'
import { Bins } from '@domain/sound/bins'
import { envelope, sharpened } from '@domain/sound/envelope'
import { findLag, type Lag } from '@domain/sound/lag'
import { median, robustLine } from '@domain/sound/line'

/** A sound that can be compared with another. */
export interface ComparedSound {
  readonly seconds: number
  /** How loud it is from its start to its end, in `loudnessRate` bins a second; tells how far (s) it has come. */
  loudness(onSeconds: (seconds: number) => void): Promise<Float32Array>
  /** Reads a stretch as one channel and gives each piece with its time; may give a little before and behind it. */
  read(
    fromSeconds: number,
    toSeconds: number,
    take: (samples: Float32Array, atSeconds: number, samplesPerSecond: number) => void,
  ): Promise<void>
}

/** Bins a second in which the whole of both files is compared: those of a waveform, which may be kept already. */
export const loudnessRate = 1000 / finestBinMs

/** What the comparison of two sounds proposes. */
export interface SoundLag {
  /** How much later the second file began than the first; below 0 when it began earlier. Right in the middle of both. */
  readonly lagMs: number
  readonly sureness: 'sure' | 'fairly-sure'
  /** How much (ms) the lag grows from the start to the end of what both heard, because two clocks never run alike. */
  readonly driftMs: number
}

/** Samples a second for finding the moment. */
const fineRate = 8000
const leastOverlapSeconds = 5
/** Sounds are compared closely in so many places of so many seconds, this much to either side of what the whole says. */
const places = 9
const placeSeconds = 12
const reachSeconds = 1
/** Places that lie on one line but for this (s) agree. */
const agreementSeconds = 0.02
/** Clocks of recorders differ by some 10 to 100 millionths; more than this is a mistake of one place. */
const mostDrift = 500e-6

/**
 * How two files of one session lie to each other by their sound: first by the ups and downs of the loudness of the whole,
 * then by the sound itself in several places. Null where the sounds do not tell: silence, different rooms, a steady hum.
 */
export async function findSoundLag(
  first: ComparedSound,
  second: ComparedSound,
  onProgress: (share: number) => void,
): Promise<SoundLag | null> {
  const whole = first.seconds + second.seconds
  // Nearly all the time goes into reading both to the end.
  const loudnessOf = (sound: ComparedSound, doneSeconds: number) =>
    sound.loudness((seconds) => onProgress((0.95 * (doneSeconds + seconds)) / whole))
  const a = await loudnessOf(first, 0)
  const b = await loudnessOf(second, first.seconds)
  const shortest = Math.min(first.seconds, second.seconds)
  const coarse = findLag(envelope(a, loudnessRate), envelope(b, loudnessRate), {
    rate: loudnessRate,
    leastOverlapSeconds: Math.min(Math.max(leastOverlapSeconds, shortest / 20), shortest / 2),
    guardSeconds: 1,
  })
  if (coarse === null || !isClear(coarse)) return null
  const found = await closely(first, second, coarse, loudPlaces(a, b, coarse.seconds))
  onProgress(1)
  return found
}

/** Unrelated sounds have a best lag, too: it is hardly better than the next, and not far above chance. */
function isClear({ prominence, strength }: Lag): boolean {
  return prominence >= 1.2 && strength >= 7
}

/** Where (s, in the first sound) each part of what both heard is loudest in both. */
function loudPlaces(a: Float32Array, b: Float32Array, lagSeconds: number): readonly number[] {
  const shift = Math.round(lagSeconds * loudnessRate)
  const start = Math.max(0, shift)
  const end = Math.min(a.length, b.length + shift)
  const length = Math.round(placeSeconds * loudnessRate)
  const count = Math.max(1, Math.min(places, Math.floor((end - start) / length)))
  return Array.from({ length: count }, (_, place) => {
    const from = start + Math.floor(((end - start) * place) / count)
    const to = start + Math.floor(((end - start) * (place + 1)) / count)
    return loudestStart(a, b, shift, from, Math.max(from, to - length)) / loudnessRate
  })
}

function loudestStart(a: Float32Array, b: Float32Array, shift: number, from: number, to: number): number {
  let best = from
  let most = -1
  for (let start = from; start <= to; start += loudnessRate) {
    let both = 0
    for (let bin = start; bin < start + placeSeconds * loudnessRate; bin += 4)
      both += (a[bin] ?? 0) * (b[bin - shift] ?? 0)
    if (both > most) [best, most] = [start, both]
  }
  return best
}

async function closely(
  first: ComparedSound,
  second: ComparedSound,
  coarse: Lag,
  starts: readonly number[],
): Promise<SoundLag> {
  const lags: (readonly [number, number])[] = []
  for (const start of starts) {
    const lag = await lagAt(first, second, start, coarse.seconds)
    if (lag !== null) lags.push([start + placeSeconds / 2, lag])
  }
  const isSure = coarse.prominence >= 1.6 && coarse.strength >= 12
  if (lags.length === 0) return { lagMs: Math.round(coarse.seconds * 1000), sureness: 'fairly-sure', driftMs: 0 }
  const line = lineOf(lags)
  const agreeing = lags.filter(([at, lag]) => Math.abs(line.at(at) - lag) <= agreementSeconds).length
  const start = Math.max(0, line.level)
  const end = Math.min(first.seconds, second.seconds + line.level)
  return {
    lagMs: Math.round(line.at((start + end) / 2) * 1000) + 0,
    sureness: isSure && agreeing * 2 > starts.length ? 'sure' : 'fairly-sure',
    // Adding 0 makes of -0, which is no drift either, a plain one.
    driftMs: Math.round(line.slope * (end - start) * 1000) + 0,
  }
}

function lineOf(lags: readonly (readonly [number, number])[]) {
  const { slope, middle, level } = robustLine(lags, 3)
  if (Math.abs(slope) > mostDrift) return { slope: 0, level: median(lags.map(([, lag]) => lag)), at: () => level }
  return { slope, level, at: (seconds: number) => level + slope * (seconds - middle) }
}

/** The lag (s) round one place of the first sound, by the sound itself or, where the rooms sound too different, by its loudness. */
async function lagAt(
  first: ComparedSound,
  second: ComparedSound,
  start: number,
  expected: number,
): Promise<number | null> {
  const secondStart = start - expected - reachSeconds
  const a = await stretchOf(first, start, placeSeconds)
  const b = await stretchOf(second, secondStart, placeSeconds + 2 * reachSeconds)
  const search = { leastOverlapSeconds: placeSeconds / 2 }
  const byWave = findLag(sharpened(a.mean()), sharpened(b.mean()), { ...search, rate: fineRate, guardSeconds: 0.002 })
  const lag = byWave !== null && byWave.prominence >= 1.15 && byWave.strength >= 7 ? byWave : byLoudness(a, b, search)
  // Both stretches count from their own starts.
  const seconds = lag === null ? null : lag.seconds + start - secondStart
  return seconds !== null && Math.abs(seconds - expected) <= reachSeconds ? seconds : null
}

const fineLoudnessRate = 1000

function byLoudness(a: Bins, b: Bins, search: { readonly leastOverlapSeconds: number }): Lag | null {
  const of = (bins: Bins): Float32Array => {
    const louder = new Bins(fineLoudnessRate, 0, bins.mean().length / fineRate)
    louder.add(bins.mean(), 0, fineRate)
    return envelope(louder.loudness(), fineLoudnessRate)
  }
  const lag = findLag(of(a), of(b), { ...search, rate: fineLoudnessRate, guardSeconds: 0.2 })
  return lag !== null && lag.prominence >= 1.3 && lag.likeness >= 0.3 ? lag : null
}

async function stretchOf(sound: ComparedSound, from: number, seconds: number): Promise<Bins> {
  const bins = new Bins(fineRate, from, seconds)
  await sound.read(Math.max(0, from), Math.min(sound.seconds, from + seconds), (samples, at, rate) =>
    bins.add(samples, at, rate),
  )
  return bins
}
