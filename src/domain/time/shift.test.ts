import { describe, expect, it } from 'vitest'
import { parseShift } from './shift'

describe('a shift', () => {
  it.each([
    ['+0:02.5', 2500],
    ['-1,25', -1250],
    ['−0:01:00', -60_000],
    ['3', 3000],
    ['- 0:00.040', -40],
  ])('reads %s as a time', (text, ms) => {
    expect(parseShift(text)).toEqual({ kind: 'ms', ms })
  })

  it.each([
    ['3f', 3],
    ['-12 frames', -12],
    ['+1 bilde', 1],
    ['−2b', -2],
  ])('reads %s as frames', (text, frames) => {
    expect(parseShift(text)).toEqual({ kind: 'frames', frames })
  })

  it.each(['', '-', 'soon', '--1', '1.5f', '1x'])('does not read %s', (text) => {
    expect(parseShift(text)).toBeNull()
  })
})
