import type { Event } from '@domain/coding/event'
import { pixelBrush } from '@renderer/features/session/timeline/brush'
import { type BarLabel, drawLabels, layBars } from '@renderer/features/session/timeline/draw-bars'
import { layColumns } from '@renderer/features/session/timeline/draw-columns'
import { layPoints } from '@renderer/features/session/timeline/draw-points'
import type { EventClass } from '@renderer/features/session/timeline/event-index'
import type { ShownRow } from '@renderer/features/session/timeline/rows'
import { rowOf, rowPlace, type Scene, shownRows } from '@renderer/features/session/timeline/scene'
import { endMs } from '@renderer/features/session/timeline/viewport'

type Context = CanvasRenderingContext2D

/** Where events have less room than this each, on average, they are drawn as columns of counts: shapes would hide each other. */
const roomOfEventPx = 8
/** So many states on one another, on average, would hide each other. */
const deepestHeap = 5

/** All closed events of the rows on screen: laid into the raster, given to the canvas at once, texts on top. */
export function drawEvents(context: Context, scene: Scene): void {
  const { pixels, layout } = scene
  const [from, to] = shownRows(scene)
  pixels.clipTo(layout.rows)
  pixels.clear()
  const labels: BarLabel[] = []
  for (let index = from; index < to; index += 1) labels.push(...layRow(scene, index))
  pixels.clipTo(layout.rows)
  pixels.show(context)
  drawLabels(context, scene, labels)
}

/** The closed events of one row; nothing is drawn outside it. */
export function drawEventsOfRow(context: Context, scene: Scene, index: number): void {
  const { pixels } = scene
  pixels.clipTo(rowPlace(scene, index))
  pixels.clear()
  const labels = layRow(scene, index)
  pixels.show(context)
  drawLabels(context, scene, labels)
}

/** Lays a row inside a clip of its own; returns the texts for its bars. */
function layRow(scene: Scene, index: number): readonly BarLabel[] {
  const row = scene.rows[index]
  if (row === undefined || row.fold === 'open') return []
  const place = rowPlace(scene, index)
  scene.pixels.clipTo(place)
  const { counted, states, points } = sortedOut(scene, row)
  const open = states.length === 0 ? [] : scene.table.openStates().filter((event) => rowOf(scene, event) === index)
  const labels = layBars(pixelBrush(scene.pixels), scene, [...states, ...open], place)
  if (counted.length > 0) layColumns(scene, counted, place)
  if (points.length > 0) layPoints(scene, points, place)
  return labels
}

interface SortedOut {
  readonly counted: readonly EventClass[]
  /** States to be drawn one by one. */
  readonly states: readonly Event[]
  readonly points: readonly EventClass[]
}

/** What of a row is drawn one by one: long states first, as long as each has room, and points if they have. */
function sortedOut({ index, view }: Scene, { key, part }: ShownRow): SortedOut {
  const counted: EventClass[] = []
  const states: Event[] = []
  const points: EventClass[] = []
  let room = view.widthPx / roomOfEventPx
  for (const { isState, leastMs, classes } of index.lengthClasses(key, part)) {
    let shown = 0
    for (const { starts } of classes) shown += starts.count(view.startMs, endMs(view))
    const isHeap = shown * leastMs > deepestHeap * view.widthPx * view.msPerPx
    if (isHeap || shown > (isState ? room : view.widthPx / roomOfEventPx)) counted.push(...classes)
    else if (isState) {
      room -= shown
      for (const { events } of classes) states.push(...events.overlapping(view.startMs, endMs(view)))
    } else points.push(...classes)
  }
  return { counted, states, points }
}
