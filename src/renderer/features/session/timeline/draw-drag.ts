import type { Event } from '@domain/coding/event'
import type { DragShown } from '@renderer/features/session/timeline/drag-shown'
import { clipToRows } from '@renderer/features/session/timeline/draw-selection'
import { rowOf, rowPlace, type Scene } from '@renderer/features/session/timeline/scene'
import { widthOf } from '@renderer/features/session/timeline/text-width'
import { pxOf } from '@renderer/features/session/timeline/viewport'

type Context = CanvasRenderingContext2D

const lineHeight = 15
const padding = 6
const awayPx = 14

/** What is being dragged, where it would come to lie, and the time it would have; or the band that selects. */
export function drawDrag(context: Context, scene: Scene): void {
  const { drag } = scene
  if (drag === null) return
  if (drag.kind === 'band') drawBand(context, scene, drag)
  else drawEvents(context, scene, drag)
}

function drawEvents(context: Context, scene: Scene, drag: Extract<DragShown, { kind: 'events' }>): void {
  clipToRows(context, scene)
  for (const ghost of drag.ghosts) drawGhost(context, scene, ghost)
  context.restore()
  drawLine(context, scene, drag)
  drawTexts(context, scene, drag.texts, drag.x, drag.y)
}

function drawGhost(context: Context, scene: Scene, ghost: Event): void {
  const { layout, view, sprites, theme, nowMs } = scene
  const row = rowOf(scene, ghost)
  if (row === -1) return
  const { top, height } = rowPlace(scene, row)
  const start = layout.plotLeft + pxOf(view, ghost.startMs)
  const end = layout.plotLeft + pxOf(view, ghost.endMs ?? Math.max(nowMs, ghost.startMs))
  const isPoint = ghost.kind === 'point'
  const left = Math.max(layout.plotLeft - 20, isPoint ? start - sprites.size / 2 : start)
  const right = Math.min(layout.width + 20, isPoint ? start + sprites.size / 2 : Math.max(end, start + 3))
  if (right < layout.plotLeft || left > layout.width) return
  context.beginPath()
  context.roundRect(left, top + 3, right - left, height - 7, 3)
  context.fillStyle = theme.accent
  context.globalAlpha = 0.3
  context.fill()
  context.globalAlpha = 1
  context.strokeStyle = theme.accent
  context.lineWidth = 1.5
  context.stroke()
}

/** The held time, through all rows: whole where it has caught on the playhead or an event, else dashed. */
function drawLine(context: Context, scene: Scene, { atMs, snapped }: Extract<DragShown, { kind: 'events' }>): void {
  const { layout, view, theme } = scene
  const x = Math.round(layout.plotLeft + pxOf(view, atMs)) + 0.5
  if (x < layout.plotLeft || x > layout.width) return
  const isCaught = snapped === 'playhead' || snapped === 'event'
  context.strokeStyle = theme.accent
  context.lineWidth = isCaught ? 2 : 1
  if (!isCaught) context.setLineDash([4, 3])
  context.beginPath()
  context.moveTo(x, layout.axis.top)
  context.lineTo(x, layout.height)
  context.stroke()
  context.setLineDash([])
}

function drawBand(context: Context, scene: Scene, band: Extract<DragShown, { kind: 'band' }>): void {
  const { theme } = scene
  const [left, top] = [Math.min(band.x, band.toX), Math.min(band.y, band.toY)]
  const [width, height] = [Math.abs(band.toX - band.x), Math.abs(band.toY - band.y)]
  clipToRows(context, scene)
  context.fillStyle = theme.accent
  context.globalAlpha = 0.12
  context.fillRect(left, top, width, height)
  context.globalAlpha = 1
  context.strokeStyle = theme.accent
  context.lineWidth = 1
  context.setLineDash([4, 3])
  context.strokeRect(left + 0.5, top + 0.5, width, height)
  context.setLineDash([])
  context.restore()
  drawTexts(context, scene, [band.text], band.toX, band.toY)
}

/** Beside the pointer, on whichever side there is room. */
function drawTexts(context: Context, { layout, theme }: Scene, texts: readonly string[], x: number, y: number): void {
  context.font = theme.clockFont
  const width = Math.max(...texts.map((text) => widthOf(context, text))) + 2 * padding
  const height = texts.length * lineHeight + padding
  const left = x + awayPx + width > layout.width ? x - awayPx - width : x + awayPx
  const top = Math.max(
    0,
    y - awayPx - height < layout.axis.top ? Math.min(y + awayPx, layout.height - height) : y - awayPx - height,
  )
  context.fillStyle = theme.bg
  context.strokeStyle = theme.lineStrong
  context.lineWidth = 1
  context.beginPath()
  context.roundRect(left, top, width, height, 4)
  context.fill()
  context.stroke()
  context.fillStyle = theme.text
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  texts.forEach((text, line) => context.fillText(text, left + padding, top + padding / 2 + lineHeight * (line + 0.5)))
}
