import type { Shape } from '@domain/instrument/instrument'
import { codeInk, palettes } from '@renderer/components/pictures/palette'
import { shapePaths } from '@renderer/lib/shape-path'

/** A code's shape in its colour, always beside the code's name. */
export function ShapeMark({
  shape,
  color,
  size = 11,
}: {
  readonly shape: Shape
  readonly color: string
  readonly size?: number
}) {
  const fill = `light-dark(${codeInk(color, palettes.light)}, ${codeInk(color, palettes.dark)})`
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none', fill }}
    >
      <path d={shapePaths[shape]} />
    </svg>
  )
}
