import type { TimeNote } from '@domain/rating/time-note'
import type { BesideHit } from '@renderer/features/session/timeline/beside'
import { partsOf, underPx } from '@renderer/features/session/timeline/draw-under'
import { flagPx } from '@renderer/features/session/timeline/flag-paths'
import { eventAt, hitSlackPx } from '@renderer/features/session/timeline/hit'
import { zoneAt } from '@renderer/features/session/timeline/layout'
import { rowIndexAt } from '@renderer/features/session/timeline/row-stack'
import { rowPlace, type Scene } from '@renderer/features/session/timeline/scene'
import { msOf, pxOf, type Viewport } from '@renderer/features/session/timeline/viewport'

/** The flag, the speaker or the other rating's event at a place, or null. */
export function besideAt(scene: Scene, x: number, y: number): BesideHit | null {
  const { layout, view } = scene
  const px = x - layout.plotLeft
  switch (zoneAt(layout, x, y)) {
    case 'axis': {
      const note = flagAt(scene.flags.notes, view, px)
      return note === null ? null : { kind: 'note', note }
    }
    case 'speech':
      return speechAt(scene, msOf(view, px))
    case 'rows':
      return underAt(scene, px, y)
    default:
      return null
  }
}

/** A flag is hit from a little before its staff to its tip; of several the one whose staff is nearest. */
export function flagAt(notes: readonly TimeNote[], view: Viewport, px: number): TimeNote | null {
  let found: TimeNote | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const note of notes) {
    const right = px - pxOf(view, note.atMs)
    if (right < -4) break
    if (right <= flagPx && Math.abs(right) <= nearest) {
      found = note
      nearest = Math.abs(right)
    }
  }
  return found
}

function speechAt({ speech }: Scene, ms: number): BesideHit | null {
  if (speech === null) return null
  const { transcript } = speech
  const [stretch] = transcript.stretchesIn(ms, ms + 1)
  if (stretch === undefined) return null
  const spoken = Math.min(stretch.to - 1, Math.max(stretch.from, transcript.lineAt(ms)))
  const line = transcript.lines[spoken]
  return line === undefined ? null : { kind: 'speech', stretch, line }
}

function underAt(scene: Scene, px: number, y: number): BesideHit | null {
  const { under, rows, rowStack, layout, scrollPx, view } = scene
  const index = rowIndexAt(rowStack, layout.rows, y, scrollPx)
  const row = rows[index]
  if (under === null || row === undefined) return null
  const place = rowPlace(scene, index)
  if (y < place.top + place.height - underPx - 1) return null
  const [fromMs, toMs] = [msOf(view, px - hitSlackPx), msOf(view, px + hitSlackPx) + 1]
  const near = partsOf(under.rows, row).flatMap((events) => [...events.overlapping(fromMs, toMs, view.durationMs)])
  const event = eventAt(near, view, px, view.durationMs)
  return event === null ? null : { kind: 'under', event, name: under.name }
}
