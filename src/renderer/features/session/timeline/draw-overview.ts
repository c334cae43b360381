import { drawStrip } from '@renderer/features/session/timeline/draw-strip'
import type { Scene } from '@renderer/features/session/timeline/scene'
import { endMs, isFitted } from '@renderer/features/session/timeline/viewport'

type Context = CanvasRenderingContext2D

const columnPx = 3
const watchedHeight = 3
/** A column of so many events is full where none has more: a few marks do not tower over an empty overview. */
const fewestFull = 4

/** The whole recording: how many events lie where, and what has been watched. */
export function drawOverview(context: Context, scene: Scene): void {
  const { layout, theme, view } = scene
  const { top, height } = layout.overview
  context.fillStyle = theme.sunken
  context.fillRect(0, top, layout.width, height)
  drawStrip(context, scene)

  const columns = new Uint32Array(Math.ceil(layout.plotWidth / columnPx))
  scene.index.overall.columns(0, (view.durationMs / layout.plotWidth) * columnPx, columns)
  const room = height - watchedHeight - 6
  const most = columns.reduce((highest, count) => Math.max(highest, count), fewestFull)
  context.fillStyle = theme.textFaint
  for (const [column, count] of columns.entries()) {
    if (count === 0) continue
    const columnHeight = Math.max(2, Math.round(room * Math.sqrt(count / most)))
    context.fillRect(layout.plotLeft + column * columnPx, top + height - 2 - columnHeight, columnPx - 1, columnHeight)
  }

  const pxPerMs = layout.plotWidth / view.durationMs
  context.fillStyle = theme.accent
  for (const stretch of scene.watched) {
    const left = Math.floor(stretch.startMs * pxPerMs)
    context.fillRect(layout.plotLeft + left, top, Math.max(1, Math.ceil(stretch.endMs * pxPerMs) - left), watchedHeight)
  }
}

/** The part on screen is outlined, the rest is dimmed. */
export function drawWindow(context: Context, { layout, theme, view }: Scene): void {
  if (isFitted(view)) return
  const pxPerMs = layout.plotWidth / view.durationMs
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
