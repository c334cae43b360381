import { expanded, gap, isClipped } from '@domain/recording/waveform'
import type { Scene } from '@renderer/features/session/timeline/scene'
import { soundColumns } from '@renderer/features/session/timeline/sound-columns'

/** Used again in every frame. */
let columns = new Int8Array(0)

const edgePx = 2

/** Draws the waveform: what is on screen of it, a column to each pixel of the display. */
export function drawSound(context: CanvasRenderingContext2D, { layout, theme, view, sound }: Scene): void {
  const { top, height } = layout.sound
  if (height === 0 || sound === null) return
  context.fillStyle = theme.bg
  context.fillRect(layout.plotLeft, top, layout.plotWidth, height)
  context.fillStyle = theme.lineSoft
  context.fillRect(layout.plotLeft, top + height - 1, layout.plotWidth, 1)

  const columnPx = 1 / Math.max(1, context.getTransform().a)
  const msPerColumn = view.msPerPx * columnPx
  const count = Math.ceil(layout.plotWidth / columnPx) + 1
  if (columns.length < count * 2) columns = new Int8Array(count * 2)
  // On a grid of the recording's time, so that a column shows the same bins wherever it is panned to.
  const first = Math.round((view.startMs - sound.offsetMs) / msPerColumn)
  soundColumns(sound.part, { startMs: first * msPerColumn, msPerColumn, count }, columns)

  const plain = new Path2D()
  const beyond = new Path2D()
  const clipped = new Path2D()
  const middle = top + (height - 1) / 2
  const reach = (height - 3) / 2
  const scale = reach * sound.gain
  for (let column = 0; column < count; column += 1) {
    const low = columns[column * 2] ?? gap
    const high = columns[column * 2 + 1] ?? gap
    if (low === gap) continue
    const x = layout.plotLeft + column * columnPx
    const up = Math.min(reach, expanded(high) * scale)
    const down = Math.max(-reach, expanded(low) * scale)
    const isAtFullScale = isClipped(low) || isClipped(high)
    const path = isAtFullScale ? clipped : plain
    path.rect(x, middle - up - columnPx / 2, columnPx, up - down + columnPx)
    // Drawn larger than the lane: the edge says that it goes on.
    if (isAtFullScale) continue
    if (expanded(high) * scale > reach) beyond.rect(x, middle - reach - 1, columnPx, edgePx)
    if (expanded(low) * scale < -reach) beyond.rect(x, middle + reach - 1, columnPx, edgePx)
  }
  context.fillStyle = theme.wave
  context.fill(plain, 'nonzero')
  context.fillStyle = theme.text
  context.fill(beyond, 'nonzero')
  context.fillStyle = theme.bad
  context.fill(clipped, 'nonzero')
}
