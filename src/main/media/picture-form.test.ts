import { expect, it } from 'vitest'
import { pictureForm } from './picture-form'

it.each([
  ['avc1.64001f', null],
  ['avc3.6e0028', '10 bit'],
  ['avc1.7A0028', '4:2:2'],
  ['avc1.f4001f', '4:4:4'],
  ['hev1.1.6.L93.B0', null],
  ['hvc1.2.4.L120.90', '10 bit'],
  ['vp09.00.10.08', null],
  ['vp09.02.10.10', '10 bit'],
  ['vp09.03.10.12', '12 bit 4:2:2 / 4:4:4'],
  ['av01.0.04M.08', null],
  ['av01.0.04M.10', '10 bit'],
  ['vp8', null],
  ['', null],
  [null, null],
])('%s is of the form %s', (codecString, form) => {
  expect(pictureForm(codecString)).toBe(form)
})
