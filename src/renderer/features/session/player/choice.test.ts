import { describe, expect, it } from 'vitest'
import { type Candidate, heardAt, leadAt, nextAfter } from './choice'

function file(position: number, startMs: number, endMs: number, part: Partial<Candidate> = {}): Candidate {
  return { position, startMs, endMs, hasPicture: true, hasSound: true, isUsable: true, ...part }
}

const first = file(0, 0, 1000)
const second = file(1, 1000, 2000)
const wish = { large: 0, sound: 0 }

describe('leadAt', () => {
  it('is the large picture while its file covers the moment, then the next file', () => {
    expect(leadAt([first, second], 999, wish)).toBe(first)
    expect(leadAt([first, second], 1000, wish)).toBe(second)
    expect(leadAt([first, second], 2000, wish)).toBe(second)
  })

  it('prefers a picture to sound, and without pictures the sound that is heard', () => {
    const microphone = file(0, 0, 1000, { hasPicture: false })
    const other = file(2, 0, 1000, { hasPicture: false })
    expect(leadAt([microphone, file(1, 0, 1000)], 5, wish)?.position).toBe(1)
    expect(leadAt([microphone, other], 5, { large: 0, sound: 2 })).toBe(other)
  })

  it('passes over what cannot be played, and keeps the wish where nothing can', () => {
    const broken = file(0, 0, 1000, { isUsable: false })
    expect(leadAt([broken, file(1, 0, 1000)], 5, wish)?.position).toBe(1)
    expect(leadAt([broken], 5, wish)).toBe(broken)
    expect(leadAt([], 5, wish)).toBeNull()
  })

  it('stays with the file that ended last in a gap', () => {
    expect(leadAt([first, file(1, 1500, 2000)], 1200, wish)).toBe(first)
    expect(leadAt([file(0, 500, 900)], 10, wish)?.position).toBe(0)
  })
})

describe('heardAt', () => {
  it('is the chosen file, or the lead’s sound while that has not begun', () => {
    const microphone = file(2, 300, 1000, { hasPicture: false })
    const files = [first, microphone]
    expect(heardAt(files, 300, { large: 0, sound: 2 }, first)).toBe(microphone)
    expect(heardAt(files, 299, { large: 0, sound: 2 }, first)).toBe(first)
  })

  it('is nothing where nothing sounds', () => {
    expect(heardAt([file(0, 0, 1000, { hasSound: false })], 5, wish, null)).toBeNull()
  })
})

describe('nextAfter', () => {
  it('finds the file that begins next', () => {
    expect(nextAfter([first, file(1, 3000, 4000), file(2, 2000, 2500)], 1000)?.position).toBe(2)
    expect(nextAfter([first], 0)).toBeNull()
  })
})
