import { describe, expect, it } from 'vitest'
import { madeNoise, madeTalk, mixed, soundOf, taken } from '@domain/sound/made-sound'
import { findSoundLag } from '@domain/sound/sound-lag'

const minutes = 60
/** What everybody in the room could hear. */
const room = madeTalk(8 * minutes, 11)
const quietly = () => undefined

async function lagOf(first: Float32Array, second: Float32Array) {
  return findSoundLag(soundOf(first), soundOf(second), quietly)
}

describe('findSoundLag', () => {
  it.each([
    [0, 12.34],
    [20, 0],
    [3.001, 3.5],
  ])('is exact for two devices that began %d s and %d s into the session', async (first, second) => {
    const found = await lagOf(taken(room, first, 6 * minutes), taken(room, second, 5 * minutes))
    expect(found?.lagMs).toBe(Math.round((second - first) * 1000))
    expect(found?.sureness).toBe('sure')
    expect(found?.driftMs).toBe(0)
  })

  it('does not mind another gain and the noise of a poor microphone', async () => {
    const poor = mixed(taken(room, 42.42, 4 * minutes), 0.05, madeNoise(4 * minutes, 0.004, 5))
    const found = await lagOf(taken(room, 0, 7 * minutes), poor)
    expect(found?.lagMs).toBe(42_420)
  })

  it('is right in the middle for clocks that run 50 millionths apart, and says how far they drift', async () => {
    const length = 6 * minutes
    const found = await lagOf(taken(room, 0, length), taken(room, 5, length, 50e-6))
    // The fast clock reads t(1 + 50e-6) after t: in the middle of what both heard it is ahead by half the drift.
    const overlap = length - 5
    expect(found?.lagMs).toBeCloseTo(5_000 - 0.5 * overlap * 50e-6 * 1000, -0.7)
    expect(found?.driftMs).toBeCloseTo(-overlap * 50e-6 * 1000, -0.7)
    expect(found?.sureness).toBe('sure')
  })

  it('compares files of some seconds, too', async () => {
    expect((await lagOf(taken(room, 0, 12), taken(room, 1.5, 12)))?.lagMs).toBe(1_500)
  })

  it('proposes nothing for silence, unrelated sounds and a steady hum', async () => {
    const talk = taken(room, 0, 2 * minutes)
    const hum = Float32Array.from({ length: talk.length }, (_, index) => Math.sin((index * 2 * Math.PI * 50) / 8000))
    expect(await lagOf(talk, new Float32Array(talk.length))).toBeNull()
    expect(await lagOf(talk, madeTalk(2 * minutes, 99))).toBeNull()
    expect(await lagOf(madeTalk(5 * minutes, 98), madeTalk(4 * minutes, 97))).toBeNull()
    expect(await lagOf(talk, madeNoise(2 * minutes, 0.1, 6))).toBeNull()
    expect(await lagOf(hum, hum)).toBeNull()
    expect(await lagOf(talk, new Float32Array(0))).toBeNull()
  })

  it('tells how far it has come', async () => {
    const told: number[] = []
    const sound = soundOf(taken(room, 0, 20))
    await findSoundLag(sound, sound, (share) => told.push(share))
    expect(told).toEqual(told.toSorted((left, right) => left - right))
    expect(told[0]).toBeGreaterThan(0)
    expect(told[0]).toBeLessThan(1)
    expect(told.at(-1)).toBe(1)
  })
})
