import { type RefObject, useEffect, useState } from 'react'
import { type RowHeights, rowsOnScreen } from '@renderer/features/session/events/row-window'

/** Rows beyond the edges that are rendered too, so that a short scroll shows them at once. */
const spareRows = 8

/** First and one past the last row to render; rendered again only when that changes, not with every pixel scrolled. */
export function useShownRows(
  scroller: RefObject<HTMLDivElement | null>,
  heights: RowHeights,
  count: number,
): readonly [from: number, to: number] {
  const { rowPx } = heights
  const [place, setPlace] = useState({ scrollPx: 0, heightPx: 0 })
  const isThere = count > 0
  useEffect(() => {
    const element = scroller.current
    if (element === null || !isThere) return undefined
    const read = (): void => {
      const scrollPx = Math.floor(element.scrollTop / rowPx) * rowPx
      const heightPx = element.clientHeight
      setPlace((known) => (known.scrollPx === scrollPx && known.heightPx === heightPx ? known : { scrollPx, heightPx }))
    }
    read()
    const sizes = new ResizeObserver(read)
    sizes.observe(element)
    element.addEventListener('scroll', read, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', read)
    }
  }, [scroller, isThere, rowPx])
  return rowsOnScreen(heights, count, place.scrollPx, place.heightPx, spareRows)
}
