import { expect } from '@playwright/test'
import type { Event } from '@domain/coding/event'
import { ask } from '../door'
import type { RunningApp } from '../launch'
import { session } from './session'

/** Where the time axis begins; what is left of it are labels. */
const plotLeft = 148
const rowStepPx = 8
const edgeStepPx = 4

interface Place {
  readonly x: number
  readonly y: number
}

/** The timeline under the real mouse, while it shows the whole recording. */
export function timeline(app: RunningApp, durationMs: number) {
  const { page } = app
  const { timeline: host } = session(app)
  const box = async () => {
    const found = await host.boundingBox()
    if (found === null) throw new Error('The timeline is not on screen.')
    return found
  }
  /** The time of a place and back, at a scale that shows everything. */
  const xOf = async (ms: number): Promise<number> => {
    const { x, width } = await box()
    return x + plotLeft + (ms / durationMs) * (width - plotLeft)
  }
  const drag = async (from: Place, to: Place, keys: readonly string[] = []): Promise<void> => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    for (const key of keys) await page.keyboard.down(key)
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
    await page.mouse.move(to.x, to.y, { steps: 3 })
  }
  return {
    xOf,
    drag,
    drop: async (keys: readonly string[] = []) => {
      await page.mouse.up()
      for (const key of keys) await page.keyboard.up(key)
    },
    /** Just inside the right end of the time axis. */
    rightBorder: async (): Promise<number> => {
      const { x, width } = await box()
      return x + width - 3
    },
    /** The edge of an event that is nearest to the right border at a height, by what the pointer would do there. */
    edgeFromRight: async (y: number): Promise<Place> => {
      const { x: left, width } = await box()
      for (let x = left + width - 3; x > left + plotLeft; x -= edgeStepPx) {
        await page.mouse.move(x, y)
        if ((await host.getAttribute('data-over')) === 'edge') return { x, y }
      }
      throw new Error('There is no edge.')
    },
    /** The place of an event at a time, found by what the timeline tells of what is under the mouse. */
    placeOf: async (name: string, ms: number): Promise<Place> => {
      const { y, height } = await box()
      const x = await xOf(ms)
      const told = page.locator('[aria-hidden="true"] > strong', { hasText: name })
      for (let down = 50; down < height; down += rowStepPx) {
        await page.mouse.move(x, y + down)
        if (await told.isVisible()) return { x, y: y + down }
      }
      throw new Error(`There is no ${name} at ${ms}.`)
    },
  }
}

/** The events of the rating as they are on disk, in order of time. */
export async function eventsOnDisk({ page }: RunningApp): Promise<readonly Event[]> {
  const [recording] = await ask(page, 'recordings.list', {
    search: '',
    sort: 'added',
    descending: false,
    filter: 'all',
  })
  if (recording === undefined) throw new Error('There is no recording.')
  const { rating } = await ask(page, 'ratings.open', { recordingId: recording.id })
  return JSON.parse(await ask(page, 'events.page', { ratingId: rating.id, after: null, limit: 20_000 })) as Event[]
}

/** Waits until the events on disk are these, by code, start and end. */
export async function expectEvents(
  app: RunningApp,
  expected: readonly (readonly [code: string, startMs: number, endMs: number | null])[],
): Promise<void> {
  await session(app).isSaved()
  await expect
    .poll(async () => (await eventsOnDisk(app)).map(({ code, startMs, endMs }) => [code, startMs, endMs]))
    .toEqual(expected)
}
