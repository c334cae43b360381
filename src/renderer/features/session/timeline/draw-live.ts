import { formatClock } from '@domain/time/clock'
import { drawPhase } from '@renderer/features/session/timeline/draw-bands'
import { drawBar } from '@renderer/features/session/timeline/draw-bars'
import { clipToRows } from '@renderer/features/session/timeline/draw-selection'
import { rowOf, rowPlace, type Scene } from '@renderer/features/session/timeline/scene'
import { widthOf } from '@renderer/features/session/timeline/text-width'
import { isVisible, pxOf } from '@renderer/features/session/timeline/viewport'

type Context = CanvasRenderingContext2D

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
  const keyOfPhase = scene.phases.keyOf
  for (const event of scene.table.openStates()) {
    if (keyOfPhase(event) !== null) drawPhase(context, scene, event, scene.nowMs)
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
