import type { ComparedEvent } from '@domain/agreement/events/compared-event'
import type { Difference } from '@domain/agreement/events/differences'
import type { Link } from '@domain/agreement/events/linking'
import { clipToRows } from '@renderer/features/session/timeline/draw-selection'
import { underPx } from '@renderer/features/session/timeline/draw-under'
import { rowOf, rowPlace, type Scene } from '@renderer/features/session/timeline/scene'
import { endMs, pxOf } from '@renderer/features/session/timeline/viewport'

type Context = CanvasRenderingContext2D

/** Joins and crosses of one row that would lie nearer than this to the last one are left out. */
const nearestPx = 6
/** Half of a cross. */
const crossPx = 3.5

/**
 * Joins the own events with those laid under that they share, and marks what differs by shape: a cross stands where the other
 * rating has no counterpart, a broken line leads to the same event under another code or about somebody else, and a ring is round the one in hand.
 */
export function drawCompared(context: Context, scene: Scene): void {
  const { compared } = scene
  if (compared === null) return
  clipToRows(context, scene)
  context.strokeStyle = scene.theme.text
  context.lineWidth = 1
  drawMatches(context, scene, compared.matches)
  drawDifferences(context, scene, compared.differences)
  if (compared.inHand !== null) drawInHand(context, scene, compared.inHand)
  context.restore()
}

function drawMatches(context: Context, scene: Scene, matches: readonly Link[]): void {
  const isFree = roomInRows()
  context.globalAlpha = 0.7
  context.beginPath()
  for (const { a, b } of matches) {
    if (!isSeen(scene, a) && !isSeen(scene, b)) continue
    const [own, other] = [ownPlace(scene, a), otherPlace(scene, b)]
    if (own === null || other === null || !isFree(own.row, own.x)) continue
    line(context, own, other)
    if (a.endMs !== null && b.endMs !== null)
      line(context, { x: xOf(scene, a.endMs), y: own.y }, { x: xOf(scene, b.endMs), y: other.y })
  }
  context.stroke()
  context.globalAlpha = 1
}

function drawDifferences(context: Context, scene: Scene, differences: readonly Difference[]): void {
  const isFree = roomInRows()
  for (const { a, b } of differences) {
    if (!isSeen(scene, a) && !isSeen(scene, b)) continue
    if (a !== null && b !== null) {
      const [own, other] = [ownPlace(scene, a), otherPlace(scene, b)]
      if (own === null || other === null || !isFree(own.row, own.x)) continue
      context.setLineDash([3, 2])
      context.beginPath()
      line(context, own, other)
      context.stroke()
      context.setLineDash([])
      continue
    }
    // Where the counterpart is missing: under the own event, or over the other's.
    const place = a === null ? (b === null ? null : ownPlace(scene, b)) : otherPlace(scene, a)
    if (place !== null && isFree(place.row, place.x)) cross(context, scene, place)
  }
}

function drawInHand(context: Context, scene: Scene, { a, b }: Difference): void {
  context.strokeStyle = scene.theme.accent
  context.lineWidth = 2
  for (const place of [a === null ? null : ownPlace(scene, a), b === null ? null : otherPlace(scene, b)]) {
    if (place === null) continue
    context.beginPath()
    context.arc(place.x, place.y, 8, 0, 2 * Math.PI)
    context.stroke()
  }
}

interface Place {
  readonly x: number
  readonly y: number
  readonly row: number
}

/** The middle of what is left of the row over the strip of the other rating. */
function ownPlace(scene: Scene, event: ComparedEvent): Place | null {
  return placeOf(scene, event, ({ top, height }) => top + (height - underPx) / 2)
}

function otherPlace(scene: Scene, event: ComparedEvent): Place | null {
  return placeOf(scene, event, ({ top, height }) => top + height - underPx / 2)
}

function placeOf(
  scene: Scene,
  event: ComparedEvent,
  yOf: (row: { readonly top: number; readonly height: number }) => number,
): Place | null {
  const row = rowOf(scene, { code: event.code, subjectId: event.subject })
  return row === -1 ? null : { row, x: xOf(scene, event.startMs), y: yOf(rowPlace(scene, row)) }
}

function xOf({ layout, view }: Scene, ms: number): number {
  return layout.plotLeft + Math.min(view.widthPx + 20, Math.max(-20, pxOf(view, ms)))
}

function isSeen({ view }: Scene, event: ComparedEvent | null): boolean {
  return event !== null && event.startMs <= endMs(view) && (event.endMs ?? event.startMs) >= view.startMs
}

/** Whether a row has room at a place beside what was drawn in it last. */
function roomInRows(): (row: number, x: number) => boolean {
  const last = new Map<number, number>()
  return (row, x) => {
    if (Math.abs(x - (last.get(row) ?? Number.NEGATIVE_INFINITY)) < nearestPx) return false
    last.set(row, x)
    return true
  }
}

function line(context: Context, from: Omit<Place, 'row'>, to: Omit<Place, 'row'>): void {
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
}

/** On ground of its own, so that it is seen over bars too. */
function cross(context: Context, { theme }: Scene, { x, y }: Place): void {
  context.fillStyle = theme.bg
  context.fillRect(x - crossPx - 1, y - crossPx - 1, 2 * crossPx + 2, 2 * crossPx + 2)
  context.lineWidth = 1.5
  context.beginPath()
  context.moveTo(x - crossPx, y - crossPx)
  context.lineTo(x + crossPx, y + crossPx)
  context.moveTo(x + crossPx, y - crossPx)
  context.lineTo(x - crossPx, y + crossPx)
  context.stroke()
  context.lineWidth = 1
}
