import { describe, expect, it } from 'vitest'
import { Bins } from '@domain/sound/bins'

describe('Bins', () => {
  it('sum sound up where its time says, whatever the pieces', () => {
    const bins = new Bins(2, 1, 2)
    bins.add(Float32Array.of(1, 1, -1, -1, 0.5, 0.5, 0.5, 0.5), 1.5, 8)
    bins.add(Float32Array.of(9, 9, 9, 9), 0.5, 8)
    bins.add(Float32Array.of(9, 9), 3, 8)
    expect([...bins.mean()]).toEqual([0, 0, 0.5, 0])
    expect([...bins.loudness()]).toEqual([0, 1, 0.5, 0])
  })
})
