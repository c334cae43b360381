import type { Shape } from '@domain/instrument/instrument'
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
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill={color}
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={shapePaths[shape]} />
    </svg>
  )
}
