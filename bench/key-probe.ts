import type { ElectronApplication, Locator, Page } from '@playwright/test'
import type {} from '../e2e/door'

export interface KeyTimes {
  /** From the key event's own time stamp to when the page's parts show the mark. */
  readonly changedMs: readonly number[]
  /** The same, to the start of the display frame that the mark is in: up to 16.7 means the first one after the key. */
  readonly frameMs: readonly number[]
  /** The same, to when the page has drawn that frame. */
  readonly drawnMs: readonly number[]
  /** The same, to when main's transaction with the mark is on disk (`synchronous=FULL`). */
  readonly durableMs: readonly number[]
}

interface Press {
  pressed: number
  changed: number
  frame: number
  drawn: number
}

declare global {
  interface Window {
    keyProbe?: Press[]
  }
  var changeProbe: { readonly ends: number[]; readonly pings: number[] } | undefined
}

/** Listens to the keys from now on; `shown` is the part of the page that changes with every mark. */
export async function probeKeys({ page, electron }: { page: Page; electron: ElectronApplication }, shown: Locator) {
  await shown.evaluate(watchPage)
  await electron.evaluate(watchDoor)
  return {
    count: () => page.evaluate(() => window.keyProbe?.length ?? 0),
    read: async (): Promise<KeyTimes> => {
      const offsetMs = await clockOffset(page, electron)
      const presses = await page.evaluate(() => window.keyProbe ?? [])
      const ends = await electron.evaluate(() => globalThis.changeProbe?.ends ?? [])
      if (ends.length !== presses.length)
        throw new Error(`${presses.length} marks were shown and ${ends.length} written.`)
      return {
        changedMs: presses.map(({ pressed, changed }) => changed - pressed),
        frameMs: presses.map(({ pressed, frame }) => frame - pressed),
        drawnMs: presses.map(({ pressed, drawn }) => drawn - pressed),
        durableMs: presses.map(({ pressed }, index) => (ends[index] ?? Number.NaN) - offsetMs - pressed),
      }
    },
  }
}

/** Runs in the page. */
function watchPage(shown: Element): void {
  const presses: Press[] = []
  window.keyProbe = presses
  let pressed: number | null = null
  const capture = (event: KeyboardEvent): void => {
    if (event.isTrusted && !event.repeat) pressed = event.timeStamp
  }
  window.addEventListener('keydown', capture, true)
  const change = (): void => {
    if (pressed === null) return
    const press = { pressed, changed: performance.now(), frame: 0, drawn: 0 }
    pressed = null
    presses.push(press)
    requestAnimationFrame((frame) => {
      press.frame = frame
      const drawn = new MessageChannel()
      drawn.port1.onmessage = () => {
        press.drawn = performance.now()
      }
      drawn.port2.postMessage(null)
    })
  }
  new MutationObserver(change).observe(shown, { subtree: true, childList: true, characterData: true })
}

/** Runs in the main process: notes when an answer to `changes.apply` is ready, once for every change in it. */
function watchDoor({ ipcMain }: typeof Electron.CrossProcessExports): void {
  const probe = { ends: [] as number[], pings: [] as number[] }
  globalThis.changeProbe = probe
  type Handler = (event: unknown, name: string, input: { readonly changes?: readonly unknown[] }) => Promise<unknown>
  // Electron keeps the handlers here; there is no public way to put something round one.
  const handlers = (ipcMain as unknown as { readonly _invokeHandlers: Map<string, Handler> })._invokeHandlers
  const door = handlers.get('spole:call')
  if (door === undefined) throw new Error('The door was not found.')
  handlers.set('spole:call', async (event, name, input) => {
    const answer = await door(event, name, input)
    if (name === 'changes.apply') for (const _change of input.changes ?? []) probe.ends.push(performance.now())
    if (name === 'app.info') probe.pings.push(performance.now())
    return answer
  })
}

/** Main's clock less the page's, from the quickest of many calls: wrong by at most half of its way there and back. */
async function clockOffset(page: Page, electron: ElectronApplication): Promise<number> {
  const sent = await page.evaluate(async () => {
    const times: { before: number; after: number }[] = []
    for (let turn = 0; turn < 50; turn += 1) {
      const before = performance.now()
      await window.spole.call('app.info', {})
      times.push({ before, after: performance.now() })
    }
    return times
  })
  const pings = (await electron.evaluate(() => globalThis.changeProbe?.pings ?? [])).slice(-sent.length)
  const offsets = sent.map(({ before, after }, index) => ({
    way: after - before,
    offset: (pings[index] ?? Number.NaN) - (before + after) / 2,
  }))
  const quickest = offsets.toSorted((left, right) => left.way - right.way)[0]
  if (quickest === undefined) throw new Error('The clocks could not be compared.')
  return quickest.offset
}
