import { describe, expect, it } from 'vitest'
import { copyable, cutFrames } from './cut'

const even = Array.from({ length: 100 }, (_, index) => index * 40)
const ntsc = Array.from({ length: 100 }, (_, index) => (index * 1001) / 30)

describe('the frames of a cut', () => {
  it('are those from the one on screen at the start to the last that starts before the end', () => {
    expect(cutFrames(even, 400, 800, 4000)).toEqual({ fromMs: 400, toMs: 800, first: 10, last: 19 })
    expect(cutFrames(even, 410, 801, 4000)).toEqual({ fromMs: 410, toMs: 801, first: 10, last: 20 })
  })

  it('are named by rounded starts: a stored time just before a frame means that frame', () => {
    // Frame 1 starts at 33.37 and is stored as 33, frame 5 starts at 166.83 and is stored as 167.
    const cut = cutFrames(ntsc, 33, 167, 4000)
    expect(cut).toMatchObject({ first: 1, last: 4 })
    expect(cut?.fromMs).toBeCloseTo(33.37, 2)
    expect(cut?.toMs).toBeCloseTo(166.83, 2)
  })

  it('end with the film, and begin with it where the stretch begins before', () => {
    expect(cutFrames(even, 3900, 9000, 4000)).toEqual({ fromMs: 3900, toMs: 4000, first: 97, last: 99 })
    const late = even.map((start) => start + 2000)
    expect(cutFrames(late, 1000, 2080, 6000)).toEqual({ fromMs: 2000, toMs: 2080, first: 0, last: 1 })
  })

  it('are none before the film begins, after it is over, and of nothing', () => {
    const late = even.map((start) => start + 2000)
    expect(cutFrames(late, 0, 2000, 6000)).toBeNull()
    expect(cutFrames(even, 4000, 5000, 4000)).toBeNull()
    expect(cutFrames(even, 500, 500, 4000)).toBeNull()
    expect(cutFrames([], 0, 500, 4000)).toBeNull()
  })

  it('are one where the picture stands still for longer than the cut', () => {
    expect(cutFrames([0, 5000], 1000, 3000, 6000)).toEqual({ fromMs: 1000, toMs: 3000, first: 0, last: 0 })
  })
})

/** `I0 P120 B40 B80`: packets in decoding order, with when their frames begin. */
function packets(text: string) {
  return text.split(' ').map((word) => ({ startMs: Number(word.slice(1)), isKey: word.startsWith('I') }))
}

describe('a cut is copied', () => {
  const closed = packets('I0 P120 B40 B80 P200 B160 I240 P360 B280 B320')

  it('from a key frame to the next', () => {
    expect(copyable(closed, { firstMs: 0, toMs: 240 })).toEqual([0, 1, 2, 3, 4, 5])
    expect(copyable(closed, { firstMs: 240, toMs: 400 })).toEqual([6, 7, 8, 9])
  })

  it('to where no frame needs one that is shown after the end', () => {
    expect(copyable(closed, { firstMs: 0, toMs: 160 })).toEqual([0, 1, 2, 3])
    expect(copyable(closed, { firstMs: 0, toMs: 120 })).toBeNull()
    expect(copyable(closed, { firstMs: 0, toMs: 200 })).toBeNull()
  })

  it('not where it begins on another frame', () => {
    expect(copyable(closed, { firstMs: 120, toMs: 240 })).toBeNull()
    expect(copyable(closed, { firstMs: 50, toMs: 240 })).toBeNull()
  })

  it('without the frames that are stored behind the key frame and shown before it', () => {
    const open = packets('I0 P80 B40 I200 B120 B160 P280 B240')
    expect(copyable(open, { firstMs: 200, toMs: 320 })).toEqual([3, 6, 7])
  })
})
