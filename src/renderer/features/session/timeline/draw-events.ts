import type { Event } from '@domain/coding/event'
import { columnShare } from '@renderer/features/session/timeline/density'
import type { EventClass, RowEvents } from '@renderer/features/session/timeline/event-index'
import type { Band } from '@renderer/features/session/timeline/layout'
import type { Row } from '@renderer/features/session/timeline/rows'
import { rowPlace, type Scene, shownRows } from '@renderer/features/session/timeline/scene'
import { shortened } from '@renderer/features/session/timeline/text-width'
import { endMs, pxOf } from '@renderer/features/session/timeline/viewport'

type Context = CanvasRenderingContext2D

/** A class of events with less room than this each, on average, is drawn as columns of counts: shapes would hide each other. */
const roomOfEventPx = 8
const columnPx = 3
/** So many points within so few pixels hide each other: they become a column. */
const crowd = 4
const crowdPx = 4
const barInset = 3
/** States that lie on a longer one are drawn lower, so that both are seen. */
const nestedInset = 3
const deepest = 2
const edgePx = 3
const shortestLabelPx = 22

/** All closed events of the rows on screen. */
export function drawEvents(context: Context, scene: Scene): void {
  const [from, to] = shownRows(scene)
  for (let index = from; index < to; index += 1) drawEventsOfRow(context, scene, index)
}

/** The closed events of one row; nothing is drawn outside it. */
export function drawEventsOfRow(context: Context, scene: Scene, index: number): void {
  const { layout } = scene
  const row = scene.rows[index]
  const events = row === undefined ? undefined : scene.index.row(row.key)
  if (row === undefined || events === undefined) return
  const place = rowPlace(scene, index)
  const clipTop = Math.max(layout.rows.top, place.top)
  context.save()
  context.beginPath()
  context.rect(layout.plotLeft, clipTop, layout.plotWidth, Math.max(0, place.top + place.height - clipTop))
  context.clip()
  drawRow(context, scene, events, row, place)
  context.restore()
}

function drawRow(context: Context, scene: Scene, classes: RowEvents, { key, color }: Row, place: Band): void {
  const { view } = scene
  const counted: EventClass[] = []
  const states: Event[] = []
  let points: EventClass | null = null
  for (const events of classes.values()) {
    const shown = events.density.count(view.startMs, endMs(view))
    if (shown * roomOfEventPx > view.widthPx) counted.push(events)
    else if (events.isState) states.push(...events.events.overlapping(view.startMs, endMs(view)))
    else points = events
  }
  if (states.length > 0) states.push(...scene.table.openStates().filter((event) => scene.plan.keyOf(event) === key))
  drawBars(context, scene, states, place)
  if (counted.length > 0) {
    const strong = color === null ? scene.theme.textFaint : scene.sprites.ink(color).strong
    drawColumns(context, scene, counted, strong, place)
  }
  if (points !== null) drawPoints(context, scene, points, place)
}

function drawBars(context: Context, scene: Scene, states: Event[], row: Band): void {
  states.sort((left, right) => left.startMs - right.startMs)
  const running: number[] = []
  for (const event of states) {
    if (event.endMs === null) {
      running.push(Number.POSITIVE_INFINITY)
      continue
    }
    for (let index = running.length - 1; index >= 0; index -= 1) {
      if ((running[index] ?? 0) <= event.startMs) running.splice(index, 1)
    }
    const depth = Math.min(deepest, running.length)
    running.push(event.endMs)
    drawBar(context, scene, event, { row, depth, endMs: event.endMs, isOpen: false })
  }
}

export interface BarPlace {
  readonly row: Band
  readonly depth: number
  readonly endMs: number
  readonly isOpen: boolean
}

/** A state: a filled bar with a strong left edge, and its subject and modifiers where they fit. */
export function drawBar(context: Context, scene: Scene, event: Event, place: BarPlace): void {
  const { layout, view, theme } = scene
  const left = layout.plotLeft + pxOf(view, event.startMs)
  const right = layout.plotLeft + pxOf(view, place.endMs)
  // Far outside the screen the canvas loses precision.
  const from = Math.round(Math.max(left, layout.plotLeft - 8))
  const to = Math.max(from + 2, Math.round(Math.min(right, layout.width + 8)))
  const y = place.row.top + barInset + place.depth * nestedInset
  const height = place.row.height - 2 * barInset - place.depth * nestedInset
  const ink = scene.sprites.inkOfCode(event.code)
  const width = to - from
  if (width > 4) {
    // A hair of background keeps bars apart that touch or lie on each other.
    context.fillStyle = theme.bg
    context.fillRect(from - 1, y - 1, width + 1, height + 1)
  }
  context.fillStyle = ink.fill
  context.fillRect(from, y, width - (width > 4 ? 1 : 0), height)
  context.fillStyle = ink.strong
  if (left >= layout.plotLeft - edgePx) context.fillRect(from, y, Math.min(edgePx, width), height)
  if (place.isOpen) drawOpenEnd(context, to, y, height)
  drawBarLabel(context, scene, event, {
    from: Math.max(from, layout.plotLeft),
    to: Math.min(to, layout.width),
    y,
    height,
  })
}

/** A row of dashes says that the state goes on. */
function drawOpenEnd(context: Context, x: number, y: number, height: number): void {
  for (let dash = 0; dash < height; dash += 4) context.fillRect(x - 2, y + dash, 2, 2)
}

function drawBarLabel(
  context: Context,
  scene: Scene,
  event: Event,
  { from, to, y, height }: { readonly from: number; readonly to: number; readonly y: number; readonly height: number },
): void {
  const room = to - from - edgePx - 10
  if (room < shortestLabelPx || height < 12) return
  context.font = scene.theme.labelFont
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  context.fillStyle = scene.theme.text
  context.fillText(shortened(context, scene.labelOf(event), room), from + edgePx + 5, y + height / 2 + 0.5)
}

/** Points one by one, as shapes; a crowd that would hide itself as a column of its count. */
function drawPoints(context: Context, scene: Scene, points: EventClass, place: Band): void {
  const { layout, view, sprites } = scene
  const slackMs = sprites.size * view.msPerPx
  // Cells are fixed to the recording, so that crowds do not come and go while the view moves.
  const cellMs = crowdPx * view.msPerPx
  let cell = Number.NEGATIVE_INFINITY
  let members: Event[] = []
  const finish = (): void => {
    const [first] = members
    if (first === undefined) return
    const x = layout.plotLeft + pxOf(view, cell * cellMs)
    if (members.length >= crowd) {
      context.fillStyle = sprites.inkOfCode(first.code).strong
      fillColumn(context, x, crowdPx, members.length, place)
    } else for (const event of members) drawPoint(context, scene, event, place)
    members = []
  }
  for (const event of points.events.from({ startMs: view.startMs - slackMs, id: '' })) {
    if (event.startMs > endMs(view) + slackMs) break
    const cellOfEvent = Math.floor(event.startMs / cellMs)
    if (cellOfEvent !== cell) {
      finish()
      cell = cellOfEvent
    }
    members.push(event)
  }
  finish()
}

export function drawPoint(context: Context, { layout, view, sprites }: Scene, event: Event, place: Band): void {
  const sprite = sprites.shape(event.code)
  if (sprite === undefined) return
  const x = Math.round(layout.plotLeft + pxOf(view, event.startMs) - sprites.size / 2)
  context.drawImage(sprite, x, Math.round(place.top + (place.height - sprites.size) / 2), sprites.size, sprites.size)
}

function drawColumns(context: Context, scene: Scene, counted: readonly EventClass[], color: string, place: Band): void {
  const { layout, view } = scene
  const columnMs = columnPx * view.msPerPx
  const first = Math.floor(view.startMs / columnMs)
  const columns = new Uint32Array(Math.ceil(view.widthPx / columnPx) + 2)
  for (const { density, events } of counted) {
    if (columnMs >= density.binMs) {
      density.columns(first, columnMs, columns)
      continue
    }
    for (const event of events.from({ startMs: first * columnMs, id: '' })) {
      const column = Math.floor(event.startMs / columnMs) - first
      if (column >= columns.length) break
      columns[column] = (columns[column] ?? 0) + 1
    }
  }
  context.fillStyle = color
  for (let column = 0; column < columns.length; column += 1) {
    const count = columns[column] ?? 0
    if (count > 0)
      fillColumn(context, layout.plotLeft + pxOf(view, (first + column) * columnMs), columnPx - 1, count, place)
  }
}

function fillColumn(context: Context, x: number, width: number, count: number, place: Band): void {
  const height = Math.max(3, Math.round((place.height - 2 * barInset) * columnShare(count)))
  context.fillRect(Math.round(x), place.top + place.height - barInset - height, width, height)
}
