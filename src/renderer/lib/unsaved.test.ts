// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { everythingSaved, holdUnsaved, keepWindowUntilSaved } from '@renderer/lib/unsaved'

/** A window that somebody tries to close. */
class Page extends EventTarget {
  readonly close = vi.fn(() => void this.leave())

  /** Whether it lets itself be left. */
  leave(): boolean {
    return this.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  }
}

const disk = { isWaiting: false, wrote: (): void => undefined }
let release: () => void

beforeEach(() => {
  disk.isWaiting = false
  release = holdUnsaved({
    isWaiting: () => disk.isWaiting,
    saved: () =>
      new Promise((done) => {
        disk.wrote = done
      }),
  })
})
afterEach(() => release())

it('lets a window go that shows nothing but what is on disk', () => {
  const page = new Page()
  keepWindowUntilSaved(page)
  expect(page.leave()).toBe(true)
})

it('keeps a window until what it shows is on disk, and closes it then', async () => {
  const page = new Page()
  keepWindowUntilSaved(page)
  disk.isWaiting = true
  expect(page.leave()).toBe(false)
  expect(page.close).not.toHaveBeenCalled()
  disk.wrote()
  await expect.poll(() => page.close.mock.calls.length).toBeGreaterThan(0)
  // Who holds it may not know yet that it is saved: the window goes all the same.
  expect(page.leave()).toBe(true)
})

it('has what is being typed kept before it looks', () => {
  const page = new Page()
  keepWindowUntilSaved(page)
  const field = document.body.appendChild(document.createElement('input'))
  field.addEventListener('blur', () => void (disk.isWaiting = true))
  field.focus()
  expect(page.leave()).toBe(false)
})

it('leaves the focus where it is when nobody keeps anything', async () => {
  release()
  const field = document.body.appendChild(document.createElement('input'))
  field.focus()
  await everythingSaved()
  expect(document.activeElement).toBe(field)
})

it('has whoever wants to close a study wait', async () => {
  disk.isWaiting = true
  const saved = vi.fn()
  const waiting = everythingSaved().then(saved)
  await Promise.resolve()
  expect(saved).not.toHaveBeenCalled()
  disk.wrote()
  await waiting
  expect(saved).toHaveBeenCalled()
})
