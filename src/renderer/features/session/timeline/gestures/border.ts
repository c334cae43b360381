/** Held so near to the border of the plot, a drag moves the view on; the further out, the faster. */
const borderPx = 28
const fastestPx = 14

/** How far the view moves in one frame for a pointer held at a place of the plot; to the left below 0. */
export function scrolledAt(px: number, widthPx: number): number {
  const beyond = px < borderPx ? px - borderPx : Math.max(0, px - (widthPx - borderPx))
  return Math.max(-fastestPx, Math.min(fastestPx, beyond / 2))
}
