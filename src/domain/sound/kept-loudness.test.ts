import { expect, it } from 'vitest'
import { WaveformBuilder } from '@domain/recording/waveform-builder'
import { loudnessOfWaveform } from '@domain/sound/kept-loudness'
import { madeTalk, soundOf, taken } from '@domain/sound/made-sound'
import { findSoundLag } from '@domain/sound/sound-lag'

const rate = 8000

function keptOf(samples: Float32Array): Float32Array {
  const builder = new WaveformBuilder()
  builder.add({ startS: 0, rate, channels: [samples] })
  return loudnessOfWaveform(builder.take(), (samples.length / rate) * 1000)
}

it('reads how loud it is from the waveform, and nothing where there is no sound', () => {
  const samples = new Float32Array(rate)
  for (let index = 0; index < rate / 2; index += 1) samples[index] = index % 2 === 0 ? 0.5 : -0.5
  const builder = new WaveformBuilder()
  builder.add({ startS: 0, rate, channels: [samples] })
  const loudness = loudnessOfWaveform(builder.take(), 2000)
  expect(loudness).toHaveLength(200)
  expect(loudness[10]).toBeCloseTo(0.5, 1)
  expect(loudness[70]).toBe(0)
  expect(loudness[150]).toBe(0)
})

it('tells as well how two sounds lie to each other, even where only one waveform is kept', async () => {
  const room = madeTalk(120, 31)
  const [first, second] = [taken(room, 0, 100), taken(room, 7.25, 90)]
  const kept = { ...soundOf(second), loudness: () => Promise.resolve(keptOf(second)) }
  const lag = await findSoundLag(soundOf(first), kept, () => undefined)
  expect(lag?.lagMs).toBe(7_250)
  expect(lag?.sureness).toBe('sure')
})
