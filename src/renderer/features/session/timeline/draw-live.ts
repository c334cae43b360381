import { formatClock } from '@domain/time/clock'
import { drawBar, drawPoint } from '@renderer/features/session/timeline/draw-events'
import { rowOf, rowPlace, type Scene } from '@renderer/features/session/timeline/scene'
import { widthOf } from '@renderer/features/session/timeline/text-width'
import { isVisible, pxOf } from '@renderer/features/session/timeline/viewport'
import type { Event } from '@domain/coding/event'

type Context = CanvasRenderingContext2D

/** The chosen event and the one under the pointer. */
export function drawSelection(context: Context, scene: Scene): void {
  clipToRows(context, scene)
  if (scene.hovered !== null && scene.hovered.id !== scene.selected?.id)
    outline(context, scene, scene.hovered, scene.theme.lineStrong, 1)
  if (scene.selected !== null) outline(context, scene, scene.selected, scene.theme.accent, 2)
  context.restore()
}

function outline(context: Context, scene: Scene, event: Event, color: string, width: number): void {
  const { layout, view, sprites } = scene
  const row = rowOf(scene, event)
  if (row === -1) return
  const place = rowPlace(scene, row)
  const { top, height } = place
  const isPoint = event.kind === 'point'
  const start = layout.plotLeft + pxOf(view, event.startMs)
  const end = layout.plotLeft + pxOf(view, event.endMs ?? Math.max(scene.nowMs, event.startMs))
  const left = Math.max(layout.plotLeft - 20, isPoint ? start - sprites.size / 2 - 1 : start - 2)
  const right = Math.min(layout.width + 20, isPoint ? start + sprites.size / 2 + 1 : Math.max(end + 2, start + 6))
  if (right < layout.plotLeft || left > layout.width) return
  // A chosen point is drawn once more, so that it is seen in a crowd.
  if (isPoint && width > 1) {
    context.fillStyle = scene.theme.bg
    context.fillRect(left, top + 3, right - left, height - 6)
    drawPoint(context, scene, event, place)
  }
  context.strokeStyle = color
  context.lineWidth = width
  context.beginPath()
  context.roundRect(left, top + 2, right - left, height - 5, 3)
  context.stroke()
}

export function drawPlayhead(context: Context, scene: Scene): void {
  const { layout, view, theme, nowMs } = scene
  const overviewX = layout.plotLeft + Math.round((nowMs / view.durationMs) * layout.plotWidth)
  context.fillStyle = theme.playhead
  context.fillRect(Math.min(overviewX, layout.width - 1), layout.overview.top, 1, layout.overview.height)
  if (!isVisible(view, nowMs)) return
  const x = layout.plotLeft + Math.min(Math.round(pxOf(view, nowMs)), layout.plotWidth - 1)
  context.fillRect(x, layout.axis.top, 1, layout.height - layout.axis.top)
  drawTimeLabel(context, scene, x)
}

function drawTimeLabel(context: Context, { layout, theme, nowMs }: Scene, x: number): void {
  context.font = theme.clockFont
  const text = formatClock(nowMs)
  const width = widthOf(context, '0:00:00.000') + 10
  const left = x + width > layout.width ? x - width : x
  context.fillStyle = theme.bg
  context.fillRect(left + 1, layout.axis.top + 1, width - 1, layout.axis.height - 2)
  context.fillStyle = theme.playhead
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  context.fillText(text, left + 5, layout.axis.top + layout.axis.height / 2)
}

/** States that are still open run to the playhead; events that came later lie on them. */
export function drawOpenStates(context: Context, scene: Scene): void {
  clipToRows(context, scene)
  for (const event of scene.table.openStates()) {
    const row = rowOf(scene, event)
    if (row === -1) continue
    const rowBand = rowPlace(scene, row)
    drawBar(context, scene, event, {
      row: rowBand,
      depth: 0,
      endMs: Math.max(scene.nowMs, event.startMs),
      isOpen: true,
    })
  }
  context.restore()
}

function clipToRows(context: Context, { layout }: Scene): void {
  context.save()
  context.beginPath()
  context.rect(layout.plotLeft, layout.rows.top, layout.plotWidth, layout.rows.height)
  context.clip()
}
