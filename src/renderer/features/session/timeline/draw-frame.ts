import { mostScrolled, stackHeight } from '@renderer/features/session/timeline/row-stack'
import { rowPlace, type Scene, shownRows } from '@renderer/features/session/timeline/scene'
import { shortened } from '@renderer/features/session/timeline/text-width'
import { ticksOf } from '@renderer/lib/ticks'
import { endMs, pxOf } from '@renderer/features/session/timeline/viewport'

type Context = CanvasRenderingContext2D

const labelPadding = 10
/** Middle of the triangle, and the room it takes from the label. */
const foldLeft = 14
export const foldPx = 14

export function drawAxis(context: Context, scene: Scene): void {
  const { layout, theme, view } = scene
  const { top, height } = layout.axis
  context.fillStyle = theme.bg
  context.fillRect(layout.plotLeft, top, layout.plotWidth, height)
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
  context.fillRect(layout.plotLeft, top + height - 1, layout.plotWidth, 1)
}

/** Lines between the rows, and upright lines at the labelled ticks. */
export function drawGrid(context: Context, scene: Scene): void {
  const { layout, theme, view } = scene
  context.save()
  context.beginPath()
  context.rect(layout.plotLeft, layout.rows.top, layout.plotWidth, layout.rows.height)
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
  for (let index = from; index < to; index += 1) {
    const { top, height } = rowPlace(scene, index)
    context.fillRect(layout.plotLeft, top + height - 1, layout.plotWidth, 1)
  }
  context.restore()
}

/** The names of the rows at the left; they stay where they are while the view moves along the time. */
export function drawRowLabels(context: Context, scene: Scene): void {
  const { layout, theme } = scene
  context.fillStyle = theme.bg
  context.fillRect(0, layout.axis.top, layout.plotLeft, layout.height - layout.axis.top)
  context.save()
  context.beginPath()
  context.rect(0, layout.rows.top, layout.plotLeft, layout.rows.height)
  context.clip()
  context.font = theme.labelFont
  context.textBaseline = 'middle'
  context.textAlign = 'right'
  const [from, to] = shownRows(scene)
  for (let index = from; index < to; index += 1) {
    const { top, height } = rowPlace(scene, index)
    context.fillStyle = theme.lineSoft
    context.fillRect(0, top + height - 1, layout.plotLeft, 1)
    const row = scene.rows[index]
    if (row === undefined) continue
    const { fold, part } = row
    if (fold !== 'none') drawFold(context, scene, fold, top + height / 2)
    context.fillStyle = fold === 'open' ? theme.text : part === null ? theme.textSoft : theme.textFaint
    const label = shortened(context, row.label, layout.plotLeft - 2 * labelPadding - (fold === 'none' ? 0 : foldPx))
    context.fillText(label, layout.plotLeft - labelPadding, top + height / 2)
  }
  drawDrop(context, scene)
  context.restore()
  context.fillStyle = theme.lineStrong
  context.fillRect(layout.plotLeft - 1, layout.axis.top, 1, layout.height - layout.axis.top)
  drawScrollThumb(context, scene)
}

/** A triangle: pointing to the right on a row that can be opened, down on one that is open. */
function drawFold(context: Context, { theme }: Scene, fold: 'open' | 'closed', y: number): void {
  const [x, size] = [foldLeft, 3.5]
  context.fillStyle = theme.textFaint
  context.beginPath()
  if (fold === 'open') {
    context.moveTo(x - size, y - size / 2)
    context.lineTo(x + size, y - size / 2)
    context.lineTo(x, y + size)
  } else {
    context.moveTo(x - size / 2, y - size)
    context.lineTo(x - size / 2, y + size)
    context.lineTo(x + size, y)
  }
  context.fill()
}

/** Where a row that is being dragged would be put. */
function drawDrop(context: Context, scene: Scene): void {
  const { dropIndex, layout, theme } = scene
  if (dropIndex === null) return
  context.fillStyle = theme.accent
  context.fillRect(0, rowPlace(scene, dropIndex).top - 1, layout.plotLeft, 2)
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
