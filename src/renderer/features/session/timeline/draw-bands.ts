import type { Event } from '@domain/coding/event'
import { phaseKey } from '@renderer/features/session/timeline/phases'
import { plotArea } from '@renderer/features/session/timeline/area'
import type { Scene } from '@renderer/features/session/timeline/scene'
import { gapsBetween } from '@renderer/features/session/timeline/unwatched'
import { endMs, pxOf } from '@renderer/features/session/timeline/viewport'

type Context = CanvasRenderingContext2D

/** Quiet enough that a mark of the same colour stands out on it. */
const phaseAlpha = 0.08
const unwatchedAlpha = 0.75
/** More bands than these would be a pattern of stripes that says nothing. */
const mostPhases = 60

/** Behind all rows: what has not been watched yet is sunken, phases have a breath of their colour. */
export function drawBands(context: Context, scene: Scene): void {
  const { theme, view } = scene
  context.globalAlpha = unwatchedAlpha
  context.fillStyle = theme.sunken
  for (const { startMs, endMs: toMs } of gapsBetween(scene.watched, view.startMs, endMs(view)))
    fillBand(context, scene, startMs, toMs)
  context.globalAlpha = 1
  for (const phase of phasesOnScreen(scene)) drawPhase(context, scene, phase, phase.endMs ?? phase.startMs)
}

/** The band of one phase; what is open ends at the playhead. */
export function drawPhase(context: Context, scene: Scene, { code, startMs }: Event, toMs: number): void {
  context.globalAlpha = phaseAlpha
  context.fillStyle = scene.sprites.inkOfCode(code).strong
  fillBand(context, scene, startMs, toMs)
  context.globalAlpha = 1
}

function phasesOnScreen({ phases, view }: Scene): readonly Event[] {
  const shown: Event[] = []
  for (const { classes } of phases.lengthClasses(phaseKey)) {
    const count = classes.reduce((sum, { starts }) => sum + starts.count(view.startMs, endMs(view)), 0)
    if (shown.length + count > mostPhases) break
    for (const { events } of classes) shown.push(...events.overlapping(view.startMs, endMs(view)))
  }
  return shown
}

function fillBand(context: Context, { layout, view }: Scene, fromMs: number, toMs: number): void {
  const { left, top, width, height } = plotArea(layout, layout.rows)
  const from = Math.max(left, Math.round(left + pxOf(view, fromMs)))
  const to = Math.min(left + width, Math.round(left + pxOf(view, toMs)))
  if (to > from) context.fillRect(from, top, to - from, height)
}
