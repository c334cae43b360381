import { describe, expect, it } from 'vitest'
import { LookAside } from './look-aside'

describe('a look aside', () => {
  it('keeps where the clock was at its first frame, and whether it played', () => {
    const look = new LookAside()
    look.begin(4_000, true)
    look.begin(9_000, false)
    expect([look.backMs, look.resumes]).toEqual([4_000, true])
    look.resumeLater(false)
    expect([look.end(), look.isOn]).toEqual([false, false])
  })

  it('leads back once', () => {
    const look = new LookAside()
    expect(look.leave()).toBeNull()
    look.begin(4_000, false)
    expect([look.leave(), look.isLeaving, look.leave()]).toEqual([4_000, true, null])
    look.begin(5_000, false)
    expect([look.isLeaving, look.backMs]).toEqual([false, 4_000])
  })
})
