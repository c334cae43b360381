import type { DragShown } from '@renderer/features/session/timeline/drag-shown'
import type { PointerAnswers } from '@renderer/features/session/timeline/gestures/gesture'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'

type DraggedEvents = Extract<DragShown, { readonly kind: 'events' }>

/** Shows events while they are dragged: their ghosts, and in the player the frame at the time that the pointer holds. */
export function dragPreview(surface: TimelineSurface, answers: () => PointerAnswers) {
  let shownMs: number | null = null
  return {
    show: (dragged: Omit<DraggedEvents, 'kind'>): void => {
      surface.drag({ kind: 'events', ...dragged })
      if (dragged.atMs !== shownMs) answers().editing.preview(dragged.atMs)
      shownMs = dragged.atMs
    },
    end: (): void => {
      surface.drag(null)
      answers().editing.preview(null)
    },
  }
}
