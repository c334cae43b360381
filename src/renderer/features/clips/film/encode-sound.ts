import { AudioSample, AudioSampleSink, type AudioSampleSource, type InputAudioTrack } from 'mediabunny'
import type { OpenedTrack } from '@renderer/features/clips/film/opened-source'

interface Stretch {
  /** Where it begins in the film. */
  readonly atMs: number
  /** From and to where it goes, in recording time. */
  readonly fromMs: number
  readonly toMs: number
}

/** The sound as it comes from the file, and how much (s) its encoder puts before it. */
interface Format {
  readonly sampleRate: number
  readonly channels: number
  readonly delayS: number
}

/** Silence is written in pieces of this many samples. */
const silenceLength = 4096

/** The sound of a film, without a gap: every sample lies where it was heard, and silence where there was none. */
export class SoundTrack {
  readonly #source: AudioSampleSource
  readonly #audio: OpenedTrack<InputAudioTrack>
  readonly #rate: number
  readonly #channels: number
  readonly #delayS: number
  /** Samples (of each channel) that are written. */
  #written = 0

  constructor(
    source: AudioSampleSource,
    audio: OpenedTrack<InputAudioTrack>,
    { sampleRate, channels, delayS }: Format,
  ) {
    this.#source = source
    this.#audio = audio
    this.#rate = sampleRate
    this.#channels = channels
    this.#delayS = delayS
  }

  /** Silence up to a time (ms) of the film. */
  async silenceUntil(filmMs: number): Promise<void> {
    const until = this.#indexOf(filmMs)
    while (this.#written < until) {
      const length = Math.min(silenceLength, until - this.#written)
      await this.#add(
        new AudioSample({
          data: new Float32Array(length * this.#channels),
          format: 'f32-planar',
          numberOfChannels: this.#channels,
          sampleRate: this.#rate,
          timestamp: 0,
        }),
      )
    }
  }

  /** The sound of a stretch, to the sample. */
  async stretch({ atMs, fromMs, toMs }: Stretch): Promise<void> {
    await this.silenceUntil(atMs)
    const { track, shiftMs } = this.#audio
    const end = this.#indexOf(atMs + toMs - fromMs)
    const [fromS, toS] = [(fromMs + shiftMs) / 1000, (toMs + shiftMs) / 1000]
    for await (const sample of new AudioSampleSink(track).samples(Math.max(0, fromS), Math.max(0, toS))) {
      const lies = this.#indexOf(atMs + (sample.timestamp - fromS) * 1000)
      await this.#place(sample, lies, end)
    }
    await this.silenceUntil(atMs + toMs - fromMs)
  }

  /** Writes what of a sample lies behind what is written and before the end. */
  async #place(sample: AudioSample, lies: number, end: number): Promise<void> {
    // Files round their times; as little as that is no gap.
    const gap = lies - this.#written
    if (gap > this.#rate / 1000) await this.silenceUntil((lies / this.#rate) * 1000)
    const start = gap < -this.#rate / 1000 ? this.#written - lies : 0
    const stop = Math.min(sample.numberOfFrames, start + end - this.#written)
    if (start < stop) {
      const kept = sample.trim(start, stop)
      await this.#add(kept)
    }
    sample.close()
  }

  async #add(sample: AudioSample): Promise<void> {
    sample.setTimestamp(this.#written / this.#rate - this.#delayS)
    this.#written += sample.numberOfFrames
    await this.#source.add(sample)
    sample.close()
  }

  #indexOf(filmMs: number): number {
    return Math.round((filmMs * this.#rate) / 1000)
  }
}
