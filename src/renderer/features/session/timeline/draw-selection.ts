import type { Event } from '@domain/coding/event'
import { drawPoint } from '@renderer/features/session/timeline/draw-points'
import type { Band } from '@renderer/features/session/timeline/layout'
import { rowOf, rowPlace, type Scene } from '@renderer/features/session/timeline/scene'
import { endMs, pxOf } from '@renderer/features/session/timeline/viewport'

type Context = CanvasRenderingContext2D

/** Frames that lie closer than this become one: thousands of selected events are a few strokes. */
const mergedPx = 3

/** All selected events, the one in hand, and the one under the pointer. */
export function drawSelection(context: Context, scene: Scene): void {
  clipToRows(context, scene)
  drawSelected(context, scene)
  if (scene.hovered !== null && scene.hovered.id !== scene.selected?.id)
    outline(context, scene, scene.hovered, scene.theme.lineStrong, 1)
  if (scene.selected !== null) outline(context, scene, scene.selected, scene.theme.accent, 2)
  context.restore()
}

interface Run {
  readonly left: number
  right: number
}

/** Selected events beside the one in hand: a dashed frame, neighbours too close to tell apart in one. */
function drawSelected(context: Context, scene: Scene): void {
  if (scene.selectedIds.size < 2) return
  const runs = new Map<number, Run[]>()
  for (const event of selectedOnScreen(scene)) {
    const row = rowOf(scene, event)
    if (row === -1) continue
    const [left, right] = edgesOf(scene, event)
    const ofRow = runs.get(row) ?? []
    runs.set(row, ofRow)
    const last = ofRow.at(-1)
    const isNear =
      last !== undefined && left - last.right < mergedPx && (right - left < mergedPx * 4 || left < last.right)
    if (last !== undefined && isNear) last.right = Math.max(last.right, right)
    else ofRow.push({ left, right })
  }
  context.strokeStyle = scene.theme.accent
  context.lineWidth = 1.5
  context.setLineDash([3, 2])
  for (const [row, ofRow] of runs) {
    const place = rowPlace(scene, row)
    for (const { left, right } of ofRow) frame(context, left, right, place)
  }
  context.setLineDash([])
}

/** In order of time; looked up in whichever is less: what is selected, or what is on screen. */
function selectedOnScreen({ table, selectedIds, view }: Scene): readonly Event[] {
  const [fromMs, toMs] = [Math.floor(view.startMs), Math.ceil(endMs(view)) + 1]
  if (selectedIds.size > table.size / 2)
    return [...table.overlapping(fromMs, toMs)].filter(({ id }) => selectedIds.has(id))
  return [...selectedIds]
    .flatMap((id) => table.get(id) ?? [])
    .filter(
      (event) => event.startMs < toMs && (event.kind === 'state' ? (event.endMs ?? toMs) : event.startMs) >= fromMs,
    )
    .toSorted((left, right) => left.startMs - right.startMs)
}

function outline(context: Context, scene: Scene, event: Event, color: string, width: number): void {
  const { layout } = scene
  const row = rowOf(scene, event)
  if (row === -1) return
  const place = rowPlace(scene, row)
  const [left, right] = edgesOf(scene, event)
  if (right < layout.plotLeft || left > layout.width) return
  // A chosen point is drawn once more, so that it is seen in a crowd.
  if (event.kind === 'point' && width > 1) {
    context.fillStyle = scene.theme.bg
    context.fillRect(left, place.top + 3, right - left, place.height - 6)
    drawPoint(context, scene, event, place)
  }
  context.strokeStyle = color
  context.lineWidth = width
  frame(context, left, right, place)
}

/** Left and right of the frame round an event, cut off a little beyond the plot. */
function edgesOf({ layout, view, sprites, nowMs }: Scene, event: Event): readonly [left: number, right: number] {
  const isPoint = event.kind === 'point'
  const start = layout.plotLeft + pxOf(view, event.startMs)
  const end = layout.plotLeft + pxOf(view, event.endMs ?? Math.max(nowMs, event.startMs))
  const left = Math.max(layout.plotLeft - 20, isPoint ? start - sprites.size / 2 - 1 : start - 2)
  const right = Math.min(layout.width + 20, isPoint ? start + sprites.size / 2 + 1 : Math.max(end + 2, start + 6))
  return [left, right]
}

function frame(context: Context, left: number, right: number, { top, height }: Band): void {
  context.beginPath()
  context.roundRect(left, top + 2, right - left, height - 5, 3)
  context.stroke()
}

export function clipToRows(context: Context, { layout }: Scene): void {
  context.save()
  context.beginPath()
  context.rect(layout.plotLeft, layout.rows.top, layout.plotWidth, layout.rows.height)
  context.clip()
}
