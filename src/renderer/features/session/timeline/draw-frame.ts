import { mostScrolled, stackHeight } from '@renderer/features/session/timeline/row-stack'
import { rowPlace, type Scene, shownRows } from '@renderer/features/session/timeline/scene'
import { shortened } from '@renderer/features/session/timeline/text-width'
import { ticksOf } from '@renderer/features/session/timeline/ticks'
import { endMs, isFitted, pxOf } from '@renderer/features/session/timeline/viewport'

type Context = CanvasRenderingContext2D

const overviewColumnPx = 3
const watchedHeight = 3
/** A column of so many events is full where none has more: a few marks do not tower over an empty overview. */
const fewestFull = 4
const labelPadding = 10

/** The overview of the whole recording: density, what has been watched, and the part that is on screen below. */
export function drawOverview(context: Context, scene: Scene): void {
  const { layout, theme, view } = scene
  const { top, height } = layout.overview
  context.fillStyle = theme.sunken
  context.fillRect(0, top, layout.width, height)

  const columns = new Uint32Array(Math.ceil(layout.plotWidth / overviewColumnPx))
  const columnMs = (view.durationMs / layout.plotWidth) * overviewColumnPx
  if (columnMs >= scene.index.overall.binMs) scene.index.overall.columns(0, columnMs, columns)
  else countStarts(scene, columnMs, columns)
  const room = height - watchedHeight - 6
  const most = columns.reduce((highest, count) => Math.max(highest, count), fewestFull)
  context.fillStyle = theme.textFaint
  for (let column = 0; column < columns.length; column += 1) {
    const count = columns[column] ?? 0
    if (count === 0) continue
    const columnHeight = Math.max(2, Math.round(room * Math.sqrt(count / most)))
    context.fillRect(
      layout.plotLeft + column * overviewColumnPx,
      top + height - 2 - columnHeight,
      overviewColumnPx - 1,
      columnHeight,
    )
  }

  const pxPerMs = layout.plotWidth / view.durationMs
  context.fillStyle = theme.accent
  for (const stretch of scene.watched) {
    const left = Math.floor(stretch.startMs * pxPerMs)
    context.fillRect(layout.plotLeft + left, top, Math.max(1, Math.ceil(stretch.endMs * pxPerMs) - left), watchedHeight)
  }

  if (!isFitted(view)) drawWindow(context, scene, pxPerMs)
}

/** The part on screen is outlined, the rest is dimmed. */
function drawWindow(context: Context, { layout, theme, view }: Scene, pxPerMs: number): void {
  const { top, height } = layout.overview
  const left = layout.plotLeft + Math.floor(view.startMs * pxPerMs)
  const right = Math.max(left + 4, layout.plotLeft + Math.ceil(endMs(view) * pxPerMs))
  context.globalAlpha = 0.5
  context.fillStyle = theme.sunken
  context.fillRect(layout.plotLeft, top + watchedHeight, left - layout.plotLeft, height - watchedHeight)
  context.fillRect(right, top + watchedHeight, layout.width - right, height - watchedHeight)
  context.globalAlpha = 1
  context.strokeStyle = theme.accent
  context.lineWidth = 1
  context.strokeRect(left + 0.5, top + 0.5, right - left - 1, height - 1)
}

/** Short recordings have columns finer than any bin, and few events. */
function countStarts(scene: Scene, columnMs: number, into: Uint32Array): void {
  for (const event of scene.table.startingIn(0, scene.view.durationMs + 1)) {
    const column = Math.min(into.length - 1, Math.floor(event.startMs / columnMs))
    into[column] = (into[column] ?? 0) + 1
  }
}

export function drawAxis(context: Context, scene: Scene): void {
  const { layout, theme, view } = scene
  const { top, height } = layout.axis
  context.fillStyle = theme.bg
  context.fillRect(0, top, layout.width, height)
  context.save()
  context.beginPath()
  context.rect(layout.plotLeft, top, layout.plotWidth, height)
  context.clip()
  context.font = theme.clockFont
  context.textBaseline = 'middle'
  for (const { ms, label } of ticksOf(view.startMs, endMs(view), view.msPerPx)) {
    const x = layout.plotLeft + Math.round(pxOf(view, ms))
    context.fillStyle = label === null ? theme.lineSoft : theme.lineStrong
    context.fillRect(x, label === null ? top + height - 4 : top + 3, 1, height)
    if (label === null) continue
    context.fillStyle = theme.textSoft
    context.fillText(label, x + 5, top + height / 2)
  }
  context.restore()
  context.fillStyle = theme.lineStrong
  context.fillRect(0, top + height - 1, layout.width, 1)
}

/** Lines between the rows, upright lines at the labelled ticks, and the labels at the left. */
export function drawRows(context: Context, scene: Scene): void {
  const { layout, theme, view } = scene
  context.save()
  context.beginPath()
  context.rect(0, layout.rows.top, layout.width, layout.rows.height)
  context.clip()
  const [from, to] = shownRows(scene)
  const bottom = Math.min(layout.height, rowPlace(scene, to).top)
  context.fillStyle = theme.lineSoft
  context.globalAlpha = 0.6
  for (const { ms, label } of ticksOf(view.startMs, endMs(view), view.msPerPx)) {
    if (label !== null)
      context.fillRect(layout.plotLeft + Math.round(pxOf(view, ms)), layout.rows.top, 1, bottom - layout.rows.top)
  }
  context.globalAlpha = 1
  context.font = theme.labelFont
  context.textBaseline = 'middle'
  context.textAlign = 'right'
  for (let index = from; index < to; index += 1) {
    const { top, height } = rowPlace(scene, index)
    context.fillStyle = theme.lineSoft
    context.fillRect(0, top + height - 1, layout.width, 1)
    context.fillStyle = theme.textSoft
    const label = shortened(context, scene.rows[index]?.label ?? '', layout.plotLeft - 2 * labelPadding)
    context.fillText(label, layout.plotLeft - labelPadding, top + height / 2)
  }
  context.restore()
  context.fillStyle = theme.lineStrong
  context.fillRect(layout.plotLeft - 1, layout.axis.top, 1, layout.height - layout.axis.top)
  drawScrollThumb(context, scene)
}

/** Says that there are more rows than fit, and which are on screen. */
function drawScrollThumb(context: Context, { layout, theme, rowStack, scrollPx }: Scene): void {
  if (mostScrolled(rowStack, layout.rows) === 0) return
  const scale = layout.rows.height / stackHeight(rowStack)
  context.fillStyle = theme.lineStrong
  context.beginPath()
  context.roundRect(2, layout.rows.top + scrollPx * scale, 4, layout.rows.height * scale, 2)
  context.fill()
}
