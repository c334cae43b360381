import { type AudioSample, AudioSampleSink, type InputAudioTrack } from 'mediabunny'
import type { Sound } from '@domain/sound/sound-lag'

/** The sound of a file, all its channels as one, decoded as it is read. */
export async function soundOfTrack(track: InputAudioTrack, seconds: number): Promise<Sound> {
  const sink = new AudioSampleSink(track)
  const rate = await track.getSampleRate()
  return {
    seconds,
    async read(from, to, take) {
      for await (const sample of sink.samples(from, to)) {
        take(oneChannel(sample), sample.timestamp, rate)
        sample.close()
      }
    },
  }
}

function oneChannel(sample: AudioSample): Float32Array {
  const { numberOfFrames, numberOfChannels } = sample
  const sum = new Float32Array(numberOfFrames)
  const channel = new Float32Array(numberOfFrames)
  for (let planeIndex = 0; planeIndex < numberOfChannels; planeIndex += 1) {
    sample.copyTo(channel, { planeIndex, format: 'f32-planar' })
    for (let index = 0; index < numberOfFrames; index += 1) sum[index] = (sum[index] ?? 0) + (channel[index] ?? 0)
  }
  return numberOfChannels === 1 ? sum : sum.map((value) => value / numberOfChannels)
}
