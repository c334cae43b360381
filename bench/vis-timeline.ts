import { createRequire } from 'node:module'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Locator, _electron } from '@playwright/test'
import { electronArguments, electronPath } from '../scripts/setup/electron.mjs'
import type { Peer } from './frames'

const styles = createRequire(import.meta.url).resolve('vis-timeline/styles/vis-timeline-graph2d.min.css')
const program = join(dirname(styles), '../standalone/umd/vis-timeline-graph2d.min.js')

const rows = 30
const durationMs = 248_000
/** The size that our timeline has at 1440x900. */
const size = { width: 1440, height: 270 }

interface Shown {
  setWindow(start: number, end: number, options: { animation: false }): void
}

declare global {
  interface Window {
    vis?: {
      DataSet: new (rows: readonly object[]) => object
      Timeline: new (host: Element, items: object, groups: object, options: object) => Shown
    }
  }
}

/** Shows so many items on 30 rows in vis-timeline, in an otherwise empty window of the same Electron. */
export async function withVisTimeline(items: number, work: (timeline: Locator) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'spole-bench-'))
  const electron = await _electron.launch({
    executablePath: electronPath(),
    args: [...electronArguments(), join(import.meta.dirname, 'empty-app'), `--user-data-dir=${folder}`],
  })
  try {
    const page = await electron.firstWindow()
    await page.addStyleTag({ path: styles })
    await page.addScriptTag({ path: program })
    await page.evaluate(showItems, { items, rows, durationMs, ...size })
    const timeline = page.locator('#peer')
    await timeline.locator('.vis-item').first().waitFor()
    await work(timeline)
  } finally {
    await electron.close()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Wanted {
  readonly items: number
  readonly rows: number
  readonly durationMs: number
  readonly width: number
  readonly height: number
}

/** Runs in the page. Half points, half states of one to five seconds, as in the studies that ours is measured with. */
function showItems({ items, rows: rowCount, durationMs: length, width, height }: Wanted): void {
  const { vis } = window
  if (vis === undefined) throw new Error('vis-timeline is not in the page.')
  const host = document.createElement('div')
  host.id = 'peer'
  Object.assign(host.style, { width: `${width}px`, height: `${height}px` })
  document.body.replaceChildren(host)
  const groups = Array.from({ length: rowCount }, (_, id) => ({ id, content: `Row ${id}` }))
  const shown = Array.from({ length: items }, (_, id) => {
    const start = Math.floor((id / items) * length)
    const isPoint = id % 2 === 0
    const end = { end: start + 1000 + ((id * 7919) % 4000) }
    return {
      id,
      group: (id * 31) % rowCount,
      content: '',
      start,
      type: isPoint ? 'point' : 'range',
      ...(isPoint ? {} : end),
    }
  })
  const timeline = new vis.Timeline(host, new vis.DataSet(shown), new vis.DataSet(groups), {
    stack: false,
    showCurrentTime: false,
    height,
    min: 0,
    max: length,
    start: 0,
    end: length,
  })
  let [from, to] = [0, length]
  const show = (): void => timeline.setWindow(from, to, { animation: false })
  const peer: Peer = {
    pan: (direction) => {
      if (to - from === length) [from, to] = [length * 0.38, length * 0.62]
      const by = (direction * 40 * (to - from)) / (width - 148)
      ;[from, to] = [from + by, to + by]
      show()
    },
    zoom: (direction) => {
      const factor = Math.exp(direction * -30 * 0.0022)
      const middle = (from + to) / 2
      const half = Math.min(length / 2, ((to - from) / 2) * factor)
      ;[from, to] = [middle - half, middle + half]
      show()
    },
  }
  window.peer = peer
}
