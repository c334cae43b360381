import { describe, expect, it } from 'vitest'
import { hasFrame, inMediaTime, inShownOrder } from './frame-times'

describe('inShownOrder', () => {
  it('sorts frames that are stored in another order, and leaves out what lies before the beginning', () => {
    expect([...inShownOrder([-80, -40, 0, 120, 40, 80])]).toEqual([0, 40, 80, 120])
  })

  it('counts frames of one moment as one, so that every step leads somewhere', () => {
    expect([...inShownOrder([0, 40, 40, 80, 80, 80, 120])]).toEqual([0, 40, 80, 120])
  })
})

describe('inMediaTime', () => {
  it('leaves times alone when the first frame shown is among them', () => {
    const times = Float64Array.of(2000, 2040, 2080)
    expect(inMediaTime(times, 2000)).toBe(times)
    expect(inMediaTime(times, 2040)).toBe(times)
    expect(inMediaTime(times, null)).toBe(times)
  })

  it('follows the browser where it begins a cut film with its first whole frame', () => {
    expect([...inMediaTime(Float64Array.of(20, 60, 100), 0)]).toEqual([0, 40, 80])
  })
})

describe('hasFrame', () => {
  it('sees through rounding, and tells a time between two frames', () => {
    const times = Float64Array.of(0, 33.3667, 66.7333)
    expect(hasFrame(times, 33.366)).toBe(true)
    expect(hasFrame(times, 33.4)).toBe(true)
    expect(hasFrame(times, 50)).toBe(false)
  })
})
