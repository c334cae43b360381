import type { Event } from '@domain/coding/event'
import { fillColumn } from '@renderer/features/session/timeline/draw-columns'
import type { EventClass } from '@renderer/features/session/timeline/event-index'
import type { Band } from '@renderer/features/session/timeline/layout'
import type { Scene } from '@renderer/features/session/timeline/scene'
import { endMs, pxOf } from '@renderer/features/session/timeline/viewport'

/** So many points within so few pixels hide each other: they become a column. */
const crowd = 4
const crowdPx = 4

/** Points one by one, as shapes; a crowd that would hide itself as a column of its counts. */
export function layPoints(scene: Scene, classes: readonly EventClass[], place: Band): void {
  const { layout, view } = scene
  // Cells are fixed to the recording, so that crowds do not come and go while the view moves.
  const cellMs = crowdPx * view.msPerPx
  for (const [cell, members] of Map.groupBy(pointsOnScreen(scene, classes), ({ startMs }) =>
    Math.floor(startMs / cellMs),
  )) {
    if (members.length < crowd) for (const event of members) layPoint(scene, event, place)
    else {
      const counts = [...Map.groupBy(members, ({ code }) => scene.sprites.inkOfCode(code).strong)]
      fillColumn(
        scene,
        layout.plotLeft + pxOf(view, cell * cellMs),
        crowdPx,
        counts.map(([color, events]) => ({ color, count: events.length })),
        place,
      )
    }
  }
}

function pointsOnScreen({ view, sprites }: Scene, classes: readonly EventClass[]): readonly Event[] {
  const slackMs = sprites.size * view.msPerPx
  const points: Event[] = []
  for (const { events } of classes) {
    for (const event of events.from({ startMs: view.startMs - slackMs, id: '' })) {
      if (event.startMs > endMs(view) + slackMs) break
      points.push(event)
    }
  }
  return classes.length > 1 ? points.toSorted((left, right) => left.startMs - right.startMs) : points
}

function layPoint({ layout, view, sprites, pixels }: Scene, event: Event, place: Band): void {
  const stamp = sprites.stamp(event.code)
  if (stamp === undefined) return
  const x = layout.plotLeft + pxOf(view, event.startMs) - sprites.size / 2
  pixels.stamp(stamp, x, place.top + (place.height - sprites.size) / 2)
}

/** One point on a canvas, for layers that show few. */
export function drawPoint(
  context: CanvasRenderingContext2D,
  { layout, view, sprites }: Scene,
  event: Event,
  place: Band,
): void {
  const sprite = sprites.shape(event.code)
  if (sprite === undefined) return
  const x = Math.round(layout.plotLeft + pxOf(view, event.startMs) - sprites.size / 2)
  context.drawImage(sprite, x, Math.round(place.top + (place.height - sprites.size) / 2), sprites.size, sprites.size)
}
