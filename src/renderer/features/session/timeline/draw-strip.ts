import type { Scene } from '@renderer/features/session/timeline/scene'

/** Faint enough for the density to be read on it. */
const strength = 0.4

/** Draws small pictures of the film along the overview, each cut to the place it has. */
export function drawStrip(context: CanvasRenderingContext2D, { layout, view, strip }: Scene): void {
  if (strip === null) return
  const { top, height } = layout.overview
  const pxPerMs = layout.plotWidth / view.durationMs
  context.globalAlpha = strength
  for (const { startMs, endMs, picture } of strip.pictures) {
    const left = Math.round(layout.plotLeft + (strip.offsetMs + startMs) * pxPerMs)
    const right = Math.round(layout.plotLeft + (strip.offsetMs + endMs) * pxPerMs)
    const width = right - left
    if (width <= 0 || picture.width === 0) continue
    const scale = Math.max(width / picture.width, height / picture.height)
    const [cutWidth, cutHeight] = [width / scale, height / scale]
    context.drawImage(
      picture,
      (picture.width - cutWidth) / 2,
      (picture.height - cutHeight) / 2,
      cutWidth,
      cutHeight,
      left,
      top,
      width,
      height,
    )
  }
  context.globalAlpha = 1
}
