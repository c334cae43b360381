import type { Sound } from '@domain/recording/waveform-builder'
import type { Batch } from '@renderer/features/session/sound/batches'

/** The decoder took a batch of several packets for one: each must be given by itself. */
export class BatchRefused extends Error {}
/** Nothing of the sound can be decoded. */
export class Undecodable extends Error {}

/** The decoder is kept busy with so many batches, and refilled when half of them are done. */
const mostQueued = 48
/** Decoded pieces wait until the decoder has its next batch, but no more of them than this: it decodes one at a time. */
const mostWaiting = 256
/** So many broken stretches in a row mean that it is not the file's damage. */
const mostFailures = 20
/** Decoders leave out some milliseconds at the beginning. */
const leastShare = 0.8
/** Batches this far apart (s) do not belong to one run of sound. */
const jitterS = 0.03

interface Run {
  readonly startS: number
  frames: number
  rate: number
  lastsS: number
}

/**
 * Decodes batches and hands on their sound in order. Where it is comes from the batches' times at the beginning of each
 * run without a gap, and from counting samples after that: the decoder's own times do not see gaps.
 */
export async function decodeBatches(
  config: AudioDecoderConfig,
  batches: AsyncIterable<Batch>,
  { onSound, pause, isBatched }: { onSound: (sound: Sound) => void; pause: () => Promise<void>; isBatched: boolean },
): Promise<void> {
  let run: Run | null = null
  let failures = 0
  let decoded = 0
  let waiting: AudioData[] = []
  let decoder = newDecoder()

  function newDecoder(): AudioDecoder {
    const made = new AudioDecoder({
      output: (data) => {
        waiting.push(data)
        if (waiting.length >= mostWaiting) takeWaiting()
      },
      // Seen by the state of the decoder.
      error: () => undefined,
    })
    // It works on the next batch from here on, beside what is done with the last one's sound.
    made.addEventListener('dequeue', takeWaiting)
    made.configure(config)
    return made
  }

  function takeWaiting(): void {
    const taken = waiting
    waiting = []
    for (const data of taken) {
      const sound = soundOf(data, run)
      if (sound !== null) onSound(sound)
      decoded += 1
      failures = 0
    }
  }

  /** Waits for all sound of the run, so that none of it is taken for the next one's. */
  const endRun = async (): Promise<void> => {
    if (run === null) return
    await decoder.flush().catch(() => undefined)
    takeWaiting()
    const { frames, rate, lastsS } = run
    run = null
    if (isClosed()) restart()
    else if (isBatched && lastsS > 1 && frames / rate < lastsS * leastShare) throw new BatchRefused()
  }
  const isClosed = (): boolean => decoder.state === 'closed'
  const restart = (): void => {
    takeWaiting()
    failures += 1
    if (failures >= mostFailures) throw isBatched && decoded === 0 ? new BatchRefused() : new Undecodable()
    decoder = newDecoder()
    run = null
  }

  try {
    for await (const batch of batches) {
      if (isClosed()) restart()
      const endS: number | null = run === null ? null : run.startS + run.lastsS
      if (endS !== null && Math.abs(batch.startS - endS) > jitterS) await endRun()
      run ??= { startS: batch.startS, frames: 0, rate: config.sampleRate, lastsS: 0 }
      run.lastsS += batch.lastsS
      decoder.decode(
        new EncodedAudioChunk({ type: 'key', timestamp: Math.round(batch.startS * 1e6), data: batch.data }),
      )
      if (decoder.decodeQueueSize >= mostQueued) {
        await drained(decoder, mostQueued / 2)
        await pause()
      }
    }
    await endRun()
    if (decoded === 0 && failures > 0) throw new Undecodable()
  } finally {
    for (const data of waiting) data.close()
    if (!isClosed()) decoder.close()
  }
}

function drained(decoder: AudioDecoder, most: number): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (decoder.state !== 'closed' && decoder.decodeQueueSize > most) return
      decoder.removeEventListener('dequeue', look)
      clearInterval(timer)
      resolve()
    }
    // A decoder that fails closes without a word of its queue.
    const timer = setInterval(look, 200)
    decoder.addEventListener('dequeue', look)
  })
}

/** Memory for samples, used again and again. */
const planes: Float32Array<ArrayBuffer>[] = []

/** The samples of decoded sound, which are good until the next call. */
function soundOf(data: AudioData, run: Run | null): Sound | null {
  const { numberOfFrames, numberOfChannels, sampleRate } = data
  try {
    if (run === null) return null
    const channels = Array.from({ length: numberOfChannels }, (_, planeIndex) => {
      const known = planes[planeIndex]
      const plane = known !== undefined && known.length >= numberOfFrames ? known : new Float32Array(numberOfFrames)
      planes[planeIndex] = plane
      const samples = plane.subarray(0, numberOfFrames)
      data.copyTo(samples, { planeIndex, format: 'f32-planar' })
      return samples
    })
    const startS = run.startS + run.frames / sampleRate
    run.frames += numberOfFrames
    run.rate = sampleRate
    return { startS, rate: sampleRate, channels }
  } finally {
    data.close()
  }
}
