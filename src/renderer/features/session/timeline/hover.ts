import type { Event } from '@domain/coding/event'
import type { PointerAnswers, Pointing } from '@renderer/features/session/timeline/gestures/gesture'
import { partAt } from '@renderer/features/session/timeline/hit'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'

/** What is under the pointer, while nothing is held, is told and has the cursor that says what can be done with it. */
export interface Hovering {
  readonly host: HTMLElement
  readonly surface: TimelineSurface
  readonly answers: () => PointerAnswers
}

export function hoverAt({ host, surface, answers }: Hovering, { x, y }: Pointing, isPressed: boolean): void {
  const hovered = isPressed ? null : surface.eventAt(x, y)
  surface.hover(hovered)
  if (isEdgeAt(surface, answers(), hovered, x)) host.dataset['over'] = 'edge'
  else delete host.dataset['over']
  answers().onHover(hovered, x, y)
}

export function leave({ surface, answers }: Hovering): void {
  surface.hover(null)
  answers().onHover(null, 0, 0)
}

function isEdgeAt({ scene }: TimelineSurface, { readOnly }: PointerAnswers, event: Event | null, x: number): boolean {
  return event !== null && !readOnly && partAt(event, scene.view, x - scene.layout.plotLeft) !== 'body'
}
