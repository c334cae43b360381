import { knownPixel } from '@renderer/features/session/timeline/brush'
import { columnShare, cutByCounts } from '@renderer/features/session/timeline/density'
import { barInset } from '@renderer/features/session/timeline/draw-bars'
import type { EventClass } from '@renderer/features/session/timeline/event-index'
import type { Band } from '@renderer/features/session/timeline/layout'
import type { Scene } from '@renderer/features/session/timeline/scene'
import { pxOf } from '@renderer/features/session/timeline/viewport'

const columnPx = 3
const lowestPx = 3

interface Counted {
  readonly color: string
  readonly count: number
}

/** Events too many to draw one by one: columns of their counts, cut by the colours of their codes. */
export function layColumns(scene: Scene, classes: readonly EventClass[], place: Band): void {
  const { layout, view, pixels, sprites } = scene
  // A whole number of device pixels each, so that all columns and the gaps between them are alike.
  const pitch = Math.max(2, Math.round(columnPx * pixels.ratio)) / pixels.ratio
  const columnMs = pitch * view.msPerPx
  const first = Math.floor(view.startMs / columnMs)
  const length = Math.ceil(view.widthPx / pitch) + 2
  const byColor = new Map<string, Uint32Array>()
  for (const { code, starts } of classes) {
    const color = sprites.inkOfCode(code).strong
    const columns = byColor.get(color) ?? new Uint32Array(length)
    byColor.set(color, columns)
    starts.columns(first, columnMs, columns)
  }
  const left = layout.plotLeft + pxOf(view, first * columnMs)
  const width = pitch - 1 / pixels.ratio
  const counted = [...byColor]
  for (let column = 0; column < length; column += 1) {
    const x = left + column * pitch
    const [only] = counted
    if (counted.length === 1 && only !== undefined) fillPlain(scene, x, width, only[0], only[1][column] ?? 0, place)
    else {
      const counts = counted.map(([color, columns]) => ({ color, count: columns[column] ?? 0 }))
      fillColumn(scene, x, width, counts, place)
    }
  }
}

/** One column, cut by colours from below; nothing where there are no events. */
export function fillColumn(scene: Scene, x: number, width: number, counts: readonly Counted[], place: Band): void {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return
  const { pixels } = scene
  const height = Math.round(columnHeight(total, place) * pixels.ratio)
  const bottom = place.top + place.height - barInset
  let from = 0
  for (const [index, end] of cutByCounts(
    counts.map(({ count }) => count),
    height,
  ).entries()) {
    const color = counts[index]?.color
    if (color !== undefined && end > from)
      pixels.rect(knownPixel(color), x, bottom - end / pixels.ratio, width, (end - from) / pixels.ratio)
    from = end
  }
}

function fillPlain(scene: Scene, x: number, width: number, color: string, count: number, place: Band): void {
  if (count === 0) return
  const height = columnHeight(count, place)
  scene.pixels.rect(knownPixel(color), x, place.top + place.height - barInset - height, width, height)
}

function columnHeight(count: number, { height }: Band): number {
  return Math.max(lowestPx, Math.round((height - 2 * barInset) * columnShare(count)))
}
