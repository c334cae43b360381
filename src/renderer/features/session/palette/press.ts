import type { MouseEvent, PointerEvent } from 'react'

/**
 * A button that acts by mouse without taking the focus: the next key must mean what it meant before the click.
 * By keyboard it can still be reached and pressed.
 */
export function withoutFocus(act: (timeStamp: number) => void) {
  return {
    onPointerDown: (event: PointerEvent) => event.preventDefault(),
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: (event: MouseEvent) => act(event.timeStamp),
  }
}
