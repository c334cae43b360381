import { dot, type RenderableMark } from '@observablehq/plot'
import type { Shape } from '@domain/instrument/instrument'
import { shapePaths } from '@renderer/lib/shape-path'
import { svgNode } from './svg-node'

/** How one sign looks: its shape tells it apart, its colour only helps. */
export interface Look {
  readonly shape: Shape
  readonly color: string
  /** Filled, or with the picture's ground inside. */
  readonly isHollow: boolean
  /** Side of its box in pixels. */
  readonly size: number
}

interface SignsOptions<Datum> {
  readonly ground: string
  readonly x: (datum: Datum) => number | string
  readonly y: (datum: Datum) => number | string
  readonly look: (datum: Datum) => Look
  /** How far from its place it is drawn, in pixels. */
  readonly aside?: (datum: Datum) => Readonly<{ dx: number; dy: number }>
  /** What the pointer is told; the table says it to everybody. */
  readonly told?: (datum: Datum) => string
}

/** A sign at each datum, in the shapes that codes and raters have everywhere in Spole. */
export function signs<Datum>(data: readonly Datum[], options: SignsOptions<Datum>): RenderableMark {
  const { ground, x, y, look, aside, told } = options
  return dot(data as Datum[], {
    x,
    y,
    render: (index, _scales, values, _dimensions, { document: owner }) => {
      const group = svgNode(owner, 'g', {})
      for (const place of index) {
        const datum = data[place]
        const [atX, atY] = [values.x?.[place], values.y?.[place]]
        if (datum === undefined || typeof atX !== 'number' || typeof atY !== 'number') continue
        const { dx, dy } = aside?.(datum) ?? { dx: 0, dy: 0 }
        const { size, ...sign } = look(datum)
        const node = signNode(owner, { ...sign, size, ground })
        const corner = [atX + dx - size / 2, atY + dy - size / 2].map((at) => at.toFixed(2)).join(' ')
        node.setAttribute('transform', `translate(${corner}) scale(${(size / 16).toFixed(3)})`)
        if (told !== undefined) node.append(svgNode(owner, 'title', {}, told(datum)))
        group.append(node)
      }
      return group
    },
  })
}

/** One sign in a 16 x 16 box. */
export function signNode(
  owner: Document,
  { shape, color, isHollow, ground }: Look & { readonly ground: string },
): SVGElement {
  return svgNode(owner, 'path', {
    d: shapePaths[shape],
    fill: isHollow ? ground : color,
    // A rim of the ground keeps signs that touch apart.
    stroke: isHollow ? color : ground,
    'stroke-width': isHollow ? 2.2 : 1,
    'stroke-linejoin': 'round',
  })
}
