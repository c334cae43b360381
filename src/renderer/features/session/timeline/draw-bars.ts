import type { Event } from '@domain/coding/event'
import type { Band } from '@renderer/features/session/timeline/layout'
import { type Brush, contextBrush } from '@renderer/features/session/timeline/brush'
import type { Scene } from '@renderer/features/session/timeline/scene'
import { shortenerOf } from '@renderer/features/session/timeline/text-width'
import { pxOf } from '@renderer/features/session/timeline/viewport'

type Context = CanvasRenderingContext2D

export const barInset = 3
/** States that lie on a longer one are drawn lower, so that both are seen. */
const nestedInset = 3
const deepest = 2
const edgePx = 3
const shortestLabelPx = 22
const lowestLabelPx = 10
const textGapPx = 4

export interface BarPlace {
  readonly row: Band
  readonly depth: number
  readonly endMs: number
  readonly isOpen: boolean
}

/** Where the text of a bar stands. */
export interface BarLabel {
  readonly event: Event
  readonly x: number
  readonly y: number
  readonly room: number
}

/** A state: a filled bar with a strong left edge, and its subject and modifiers where they fit. */
export function drawBar(context: Context, scene: Scene, event: Event, place: BarPlace): void {
  const label = layBar(contextBrush(context), scene, event, place)
  if (label !== null) drawLabels(context, scene, [label])
}

/** Lays closed states of a row, those in the middle of longer ones lower; returns the texts that fit into them. */
export function layBars(brush: Brush, scene: Scene, states: Event[], row: Band): readonly BarLabel[] {
  states.sort((left, right) => left.startMs - right.startMs)
  const running: number[] = []
  const labels: BarLabel[] = []
  let last: BarLabel | null = null
  for (const event of states) {
    if (event.endMs === null) {
      running.push(Number.POSITIVE_INFINITY)
      continue
    }
    for (let index = running.length - 1; index >= 0; index -= 1) {
      if ((running[index] ?? 0) <= event.startMs) running.splice(index, 1)
    }
    const depth = Math.min(deepest, running.length)
    running.push(event.endMs)
    const label = layBar(brush, scene, event, { row, depth, endMs: event.endMs, isOpen: false })
    // A bar that lies on another cuts its text off.
    const from = scene.layout.plotLeft + pxOf(scene.view, event.startMs)
    if (last !== null) labels.push(...cutAt(last, from))
    last = label
  }
  return last === null ? labels : [...labels, last]
}

/** The text of a bar that the next bar lies on from a place on: it ends there, if that leaves something to read. */
function cutAt(label: BarLabel, px: number): readonly BarLabel[] {
  if (label.x + label.room <= px) return [label]
  const room = px - textGapPx - label.x
  return room < shortestLabelPx ? [] : [{ ...label, room }]
}

/** The bar alone; returns its text where there is room for one. */
function layBar(brush: Brush, scene: Scene, event: Event, place: BarPlace): BarLabel | null {
  const { layout, view, theme } = scene
  const left = layout.plotLeft + pxOf(view, event.startMs)
  const right = layout.plotLeft + pxOf(view, place.endMs)
  // Far outside the screen the canvas loses precision.
  const from = brush.snap(Math.max(left, layout.plotLeft - 8))
  const to = Math.max(from + 2, brush.snap(Math.min(right, layout.width + 8)))
  const y = place.row.top + barInset + place.depth * nestedInset
  const height = place.row.height - 2 * barInset - place.depth * nestedInset
  const ink = scene.sprites.inkOfCode(event.code)
  const width = to - from
  // A hair of background keeps bars apart that touch or lie on each other.
  if (width > 4) {
    brush.rect(theme.bg, from - 1, y - 1, width + 1, 1)
    brush.rect(theme.bg, from - 1, y, 1, height)
    brush.rect(theme.bg, to - 1, y, 1, height)
  }
  brush.rect(ink.fill, from, y, width - (width > 4 ? 1 : 0), height)
  if (left >= layout.plotLeft - edgePx) brush.rect(ink.strong, from, y, Math.min(edgePx, width), height)
  if (place.isOpen) layOpenEnd(brush, ink.strong, to, y, height)
  const [textFrom, textTo] = [Math.max(from, layout.plotLeft), Math.min(to, layout.width)]
  const room = textTo - textFrom - edgePx - 10
  if (room < shortestLabelPx || height < lowestLabelPx) return null
  return { event, x: textFrom + edgePx + 5, y: y + height / 2 + 0.5, room }
}

/** A row of dashes says that the state goes on. */
function layOpenEnd(brush: Brush, color: string, x: number, y: number, height: number): void {
  for (let dash = 0; dash < height; dash += 4) brush.rect(color, x - 2, y + dash, 2, 2)
}

export function drawLabels(context: Context, scene: Scene, labels: readonly BarLabel[]): void {
  if (labels.length === 0) return
  context.font = scene.theme.labelFont
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  context.fillStyle = scene.theme.text
  const shortened = shortenerOf(context)
  for (const { event, x, y, room } of labels) {
    const text = shortened(scene.labelOf(event), room)
    if (text !== '') context.fillText(text, x, y)
  }
}
