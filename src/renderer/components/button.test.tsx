// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { Button } from './button'

const sources = import.meta.glob<string>('@renderer/**/*.tsx', { eager: true, query: '?raw', import: 'default' })

it('keeps the focus while what it began runs, and begins nothing more', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const onPress = vi.fn<() => void>()
  const show = (isPending: boolean) =>
    act(async () => {
      root.render(
        <Button isPending={isPending} onPress={onPress}>
          Save
        </Button>,
      )
    })
  await show(false)
  const button = place.querySelector('button')
  await act(async () => button?.focus())
  await act(async () => button?.click())
  await show(true)
  await act(async () => button?.click())
  expect(onPress).toHaveBeenCalledTimes(1)
  expect(document.activeElement).toBe(button)
  expect(button?.getAttribute('aria-disabled')).toBe('true')
  expect(document.querySelector('[data-live-announcer]')).toBeNull()
  await act(async () => root.unmount())
})

it('is pending, not disabled, while work runs: a disabled button drops the focus, and Escape with it', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(100)
  const disabling = Object.entries(sources).flatMap(([path, source]) =>
    [...source.matchAll(/isDisabled=\{[^}]*\.isRunning[^}]*\}/g)].map(([found]) => `${path}: ${found}`),
  )
  expect(disabling).toEqual([])
})
