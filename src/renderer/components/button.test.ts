import { expect, it } from 'vitest'

const sources = import.meta.glob<string>('@renderer/**/*.tsx', { eager: true, query: '?raw', import: 'default' })

it('is pending, not disabled, while what it began runs: a disabled button drops the focus, and Escape with it', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(100)
  const disabling = Object.entries(sources).flatMap(([path, source]) =>
    [...source.matchAll(/isDisabled=\{[^}]*\.isRunning[^}]*\}/g)].map(([found]) => `${path}: ${found}`),
  )
  expect(disabling).toEqual([])
})
