import type { Band } from '@renderer/features/session/timeline/layout'
import type { Row, ShownRow } from '@renderer/features/session/timeline/rows'
import { rowPlace, type Scene, shownRows } from '@renderer/features/session/timeline/scene'
import { lastMsOf, type UnderRow, type UnderRows } from '@renderer/features/session/timeline/under-rows'
import { endMs, pxOf } from '@renderer/features/session/timeline/viewport'

type Context = CanvasRenderingContext2D

/** The strip along the lower edge of a row in which another rating's events stand. */
export const underPx = 7
const barPx = 4
const columnPx = 3
/** With less room than this each, on average, they are drawn as columns: taller where more begin. */
const roomOfEventPx = 6
const alpha = 0.65

/** Another rating's events, thin and quiet along the lower edge of each row. */
export function drawUnder(context: Context, scene: Scene): void {
  const { layout, under } = scene
  if (under === null) return
  context.save()
  context.beginPath()
  context.rect(layout.plotLeft, layout.rows.top, layout.plotWidth, layout.rows.height)
  context.clip()
  const [from, to] = shownRows(scene)
  for (let index = from; index < to; index += 1) {
    const row = scene.rows[index]
    const parts = row === undefined ? [] : partsOf(under.rows, row)
    if (row !== undefined && parts.length > 0) drawRow(context, scene, parts, row, rowPlace(scene, index))
  }
  context.restore()
}

function drawRow(context: Context, scene: Scene, parts: readonly UnderRow[], row: Row, place: Band): void {
  const { view } = scene
  const bottom = place.top + place.height - 1
  const shown = parts.reduce((sum, events) => sum + events.count(view.startMs, endMs(view)), 0)
  if (shown * roomOfEventPx > view.widthPx) {
    const color = row.color === null ? scene.theme.textSoft : scene.sprites.ink(row.color).strong
    drawColumns(context, scene, parts, color, bottom)
    return
  }
  for (const events of parts) drawEach(context, scene, events, bottom)
}

function drawEach(context: Context, scene: Scene, events: UnderRow, bottom: number): void {
  const { view, layout } = scene
  const durationMs = view.durationMs
  const slackMs = 3 * view.msPerPx
  for (const event of events.overlapping(view.startMs - slackMs, endMs(view) + slackMs, durationMs)) {
    const left = Math.round(layout.plotLeft + Math.max(-8, pxOf(view, event.startMs)))
    context.globalAlpha = 1
    if (event.kind === 'point') {
      drawTick(context, scene, event.code, left, bottom)
      continue
    }
    const right = Math.round(layout.plotLeft + Math.min(view.widthPx + 8, pxOf(view, lastMsOf(event, durationMs))))
    const width = Math.max(2, right - left - 1)
    context.fillStyle = scene.theme.bg
    context.fillRect(left - 1, bottom - barPx - 1, width + 2, barPx + 1)
    context.fillStyle = scene.sprites.inkOfCode(event.code).strong
    context.fillRect(left, bottom - barPx, Math.min(2, width), barPx)
    context.globalAlpha = alpha
    context.fillRect(left, bottom - barPx, width, barPx)
  }
  context.globalAlpha = 1
}

/** A point: a small roof, so that it is not taken for a short bar. */
function drawTick(context: Context, { theme, sprites }: Scene, code: string, x: number, bottom: number): void {
  context.fillStyle = theme.bg
  context.fillRect(x - 4, bottom - underPx, 9, underPx)
  context.fillStyle = sprites.inkOfCode(code).strong
  context.beginPath()
  context.moveTo(x - 3, bottom)
  context.lineTo(x + 0.5, bottom - underPx + 1)
  context.lineTo(x + 4, bottom)
  context.closePath()
  context.fill()
}

/** Columns are fixed to the recording, not to the screen, so that they do not flicker while the view moves. */
function drawColumns(
  context: Context,
  { layout, view, theme }: Scene,
  parts: readonly UnderRow[],
  color: string,
  bottom: number,
): void {
  const columnMs = columnPx * view.msPerPx
  const last = Math.ceil(endMs(view) / columnMs)
  context.fillStyle = theme.bg
  context.fillRect(layout.plotLeft, bottom - underPx, layout.plotWidth, underPx)
  context.fillStyle = color
  for (let column = Math.floor(view.startMs / columnMs); column <= last; column += 1) {
    const height = columnHeight(parts, column * columnMs, (column + 1) * columnMs)
    const x = layout.plotLeft + Math.round(pxOf(view, column * columnMs))
    if (height > 0) context.fillRect(x, bottom - height, columnPx - 1, height)
  }
}

/** The more begin in a column the taller it is; where a state only goes on it is a line. */
function columnHeight(parts: readonly UnderRow[], fromMs: number, toMs: number): number {
  const count = parts.reduce((sum, events) => sum + events.count(fromMs, toMs), 0)
  if (count > 0) return Math.min(underPx, 2 + Math.log2(count) * 1.5)
  return parts.some((events) => events.isCovered(fromMs, toMs)) ? 1 : 0
}

/** The other rating's events that are drawn in a row. */
export function partsOf(
  rows: UnderRows,
  { key, fold, part }: Pick<ShownRow, 'key' | 'fold' | 'part'>,
): readonly UnderRow[] {
  const row = fold === 'open' ? undefined : rows.row(key, part)
  return row === undefined ? [] : [row]
}
