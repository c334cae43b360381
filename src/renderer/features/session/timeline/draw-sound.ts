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

  const lane: Lane = {
    left: layout.plotLeft,
    columnPx,
    count,
    middle: top + (height - 1) / 2,
    reach: (height - 3) / 2,
    gain: sound.gain,
  }
  context.fillStyle = theme.wave
  fillColumns(context, lane, (low, high) => !isAtFullScale(low, high))
  context.fillStyle = theme.text
  fillEdges(context, lane)
  context.fillStyle = theme.bad
  fillColumns(context, lane, isAtFullScale)
}

interface Lane {
  readonly left: number
  readonly columnPx: number
  readonly count: number
  readonly middle: number
  /** Half the height that sound is drawn in. */
  readonly reach: number
  readonly gain: number
}

function isAtFullScale(low: number, high: number): boolean {
  return isClipped(low) || isClipped(high)
}

type Draws = (low: number, high: number) => boolean

/** All columns of a kind in one path: each fill of its own would cost as much as all. */
function fillColumns(context: CanvasRenderingContext2D, lane: Lane, draws: Draws): void {
  const { left, columnPx, count, middle, reach, gain } = lane
  context.beginPath()
  for (let column = 0; column < count; column += 1) {
    const low = columns[column * 2] ?? gap
    const high = columns[column * 2 + 1] ?? gap
    if (low === gap || !draws(low, high)) continue
    const up = Math.min(reach, expanded(high) * reach * gain)
    const down = Math.max(-reach, expanded(low) * reach * gain)
    context.rect(left + column * columnPx, middle - up - columnPx / 2, columnPx, up - down + columnPx)
  }
  context.fill()
}

/** Where sound is drawn larger than the lane, the edge says that it goes on. */
function fillEdges(context: CanvasRenderingContext2D, { left, columnPx, count, middle, reach, gain }: Lane): void {
  context.beginPath()
  for (let column = 0; column < count; column += 1) {
    const low = columns[column * 2] ?? gap
    if (low === gap) continue
    const x = left + column * columnPx
    if (expanded(columns[column * 2 + 1] ?? gap) * gain > 1) context.rect(x, middle - reach - 1, columnPx, edgePx)
    if (expanded(low) * gain < -1) context.rect(x, middle + reach - 1, columnPx, edgePx)
  }
  context.fill()
}
