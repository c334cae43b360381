import { expect, it } from 'vitest'
import { Loudness, mostGain } from '@domain/recording/loudness'
import { companded, emptyPart } from '@domain/recording/waveform'

function partAt(size: number): Int8Array {
  const part = emptyPart()
  for (let at = 0; at < part.length; at += 2) part.set([companded(-size), companded(size)], at)
  return part
}

it('draws quiet speech larger and leaves loud speech as it is', () => {
  const quiet = new Loudness()
  quiet.add(partAt(0.02))
  expect(quiet.gain()).toBeCloseTo(30, -1)
  const loud = new Loudness()
  loud.add(partAt(0.6))
  expect(loud.gain()).toBeCloseTo(1, 1)
})

it('goes by the speech and not by a door that slams or a pause', () => {
  const loudness = new Loudness()
  loudness.add(partAt(0.05))
  const speech = loudness.gain()
  const slam = emptyPart()
  slam.set([companded(-1), companded(1)], 100)
  loudness.add(slam)
  loudness.add(partAt(0))
  loudness.add(emptyPart())
  expect(loudness.gain()).toBe(speech)
})

it('forgets what is taken away, and stays within what can be drawn', () => {
  const loudness = new Loudness()
  expect(loudness.gain()).toBe(1)
  loudness.add(partAt(0.5))
  loudness.remove(partAt(0.5))
  expect(loudness.gain()).toBe(1)
  loudness.add(partAt(0.0002))
  expect(loudness.gain()).toBe(mostGain)
})
