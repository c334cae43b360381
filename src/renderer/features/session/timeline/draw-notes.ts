import type { TimeNote, TimeNoteKind } from '@domain/rating/time-note'
import { flagPaths, flagPx } from '@renderer/features/session/timeline/flag-paths'
import type { Scene } from '@renderer/features/session/timeline/scene'
import { endMs, pxOf } from '@renderer/features/session/timeline/viewport'

type Context = CanvasRenderingContext2D

const haloPx = 1.5

/** Markers and comments as flags that stand on the axis; the one in hand has a line down through the rows. */
export function drawNotes(context: Context, scene: Scene): void {
  const { layout, view, flags, draggedNote } = scene
  context.save()
  context.beginPath()
  context.rect(layout.plotLeft, layout.axis.top, layout.plotWidth, layout.height - layout.axis.top)
  context.clip()
  const slackMs = flagPx * view.msPerPx
  for (const note of flags.notes) {
    if (note.atMs > endMs(view)) break
    if (note.atMs < view.startMs - slackMs || note.id === draggedNote?.id) continue
    drawFlag(context, scene, note, note.id === flags.inHandId)
  }
  if (draggedNote !== null) drawFlag(context, scene, draggedNote, true)
  context.restore()
}

function drawFlag(context: Context, { layout, view, theme }: Scene, { kind, atMs }: TimeNote, isInHand: boolean): void {
  const x = layout.plotLeft + Math.round(pxOf(view, atMs))
  const bottom = layout.axis.top + layout.axis.height
  const color = kind === 'comment' ? theme.accent : theme.textSoft
  context.save()
  context.translate(x, bottom - flagPx)
  const path = pathOf(kind)
  context.lineJoin = 'round'
  context.strokeStyle = isInHand ? theme.text : theme.bg
  context.lineWidth = 2 * haloPx
  context.stroke(path)
  context.fillStyle = color
  context.fill(path)
  context.restore()
  if (!isInHand) return
  context.globalAlpha = 0.7
  context.fillStyle = color
  context.fillRect(x, bottom, 1, layout.height - bottom)
  context.globalAlpha = 1
}

const paths = new Map<TimeNoteKind, Path2D>()

function pathOf(kind: TimeNoteKind): Path2D {
  const path = paths.get(kind) ?? new Path2D(flagPaths[kind])
  paths.set(kind, path)
  return path
}
