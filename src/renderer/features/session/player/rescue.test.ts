import { expect, it } from 'vitest'
import { Rescue } from './rescue'

it('tries a place anew before it gives it up and goes back', () => {
  const rescue = new Rescue()
  expect(rescue.failed(6_000, 2_000)).toEqual({ kind: 'tryAnew', ms: 6_000 })
  rescue.begin(6_000, 2_000)
  expect([rescue.isOn, rescue.ms]).toEqual([true, 6_000])
  expect(rescue.failed(6_000, 6_000)).toEqual({ kind: 'goBack', ms: 2_000 })
})

it('goes back at once from what was played into', () => {
  expect(new Rescue().failed(null, 4_000)).toEqual({ kind: 'goBack', ms: 4_000 })
})

it('stays when the way back fails, and when it fails again where it came back to', () => {
  const rescue = new Rescue()
  rescue.begin(2_000, null)
  expect(rescue.failed(2_000, 2_000)).toEqual({ kind: 'stay' })
  rescue.end()
  expect(rescue.failed(null, 2_000)).toEqual({ kind: 'stay' })
  rescue.forget()
  expect(rescue.failed(null, 2_000)).toEqual({ kind: 'goBack', ms: 2_000 })
})

it('goes back to where it was going back to when another place was wanted meanwhile', () => {
  const rescue = new Rescue()
  rescue.begin(2_000, null)
  rescue.redirect(8_000)
  rescue.forget()
  expect(rescue.failed(8_000, 8_000)).toEqual({ kind: 'goBack', ms: 2_000 })
})
