import { expect, it } from 'vitest'
import { freeSlug, slugFrom } from '@domain/instrument/slug'

it('makes an identifier of any name', () => {
  expect(slugFrom('Stopp og spol tilbake!')).toBe('stopp-og-spol-tilbake')
  expect(slugFrom('Åpning, økt')).toBe('apning-okt')
  expect(slugFrom(' - ')).toBe('')
})

it('finds one that nobody has', () => {
  expect(freeSlug('stop', new Set(['go']))).toBe('stop')
  expect(freeSlug('stop', new Set(['stop', 'stop-2']))).toBe('stop-3')
  expect(freeSlug('', new Set())).toBe('code')
  expect(freeSlug('a'.repeat(80), new Set()).length).toBeLessThanOrEqual(75)
})
