import { expect, it } from 'vitest'
import { Hearing } from './hearing'

const frameMs = 1000 / 60

it('hears as long as it draws, whether there are new frames or not', () => {
  const hearing = new Hearing(0)
  for (let drawing = 1; drawing <= 10; drawing += 1) hearing.drawn(drawing * frameMs)
  expect(hearing.wasBusyAt(11 * frameMs)).toBe(false)
  expect(hearing.wasBusyAt(12 * frameMs)).toBe(true)
})

it('has not caught up at the first drawing after a busy time, whose notices are still to come', () => {
  const hearing = new Hearing(0)
  hearing.drawn(200)
  expect(hearing.wasBusyAt(190)).toBe(true)
  hearing.drawn(200 + frameMs)
  expect(hearing.wasBusyAt(190)).toBe(false)
})

it('has caught up with a drawing that brings a notice, on a slow display too', () => {
  const hearing = new Hearing(0)
  for (let drawing = 1; drawing <= 3; drawing += 1) {
    hearing.told()
    hearing.drawn(drawing * 2 * frameMs)
  }
  expect(hearing.wasBusyAt(7 * frameMs)).toBe(false)
  hearing.drawn(20 * frameMs)
  expect(hearing.wasBusyAt(19 * frameMs)).toBe(true)
})
