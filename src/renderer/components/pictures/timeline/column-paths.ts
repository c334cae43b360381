import { rect, type RenderableMark } from '@observablehq/plot'
import { svgNode } from '../svg-node'

interface ColumnPathsOptions<Datum> {
  readonly x1: (datum: Datum) => number
  readonly x2: (datum: Datum) => number
  /** The foot, and the top. */
  readonly y1: (datum: Datum) => number
  readonly y2: (datum: Datum) => number
  readonly color: (datum: Datum) => string
}

/** Between neighbours, in pixels. */
const gap = 1

/**
 * Columns, those of a colour as one path: thousands of elements would take longer to show than to reckon. Neighbours are kept
 * apart, so that many of one height are no plane.
 */
export function columnPaths<Datum>(
  data: readonly Datum[],
  { color, ...edges }: ColumnPathsOptions<Datum>,
): RenderableMark {
  return rect(data as Datum[], {
    ...edges,
    render: (index, _scales, { x1, x2, y1, y2 }, _dimensions, { document: owner }) => {
      const paths = new Map<string, string>()
      for (const place of index) {
        const datum = data[place]
        const [left, right, foot, top] = [x1, x2, y1, y2].map((values) => values?.[place])
        if (datum === undefined || ![left, right, foot, top].every((at) => typeof at === 'number')) continue
        const path = `M${rounded(left)} ${rounded(foot)}V${rounded(top)}H${rounded(Number(right) - gap)}V${rounded(foot)}Z`
        paths.set(color(datum), (paths.get(color(datum)) ?? '') + path)
      }
      return svgNode(owner, 'g', {}, ...[...paths].map(([fill, d]) => svgNode(owner, 'path', { fill, d })))
    },
  })
}

function rounded(at: unknown): string {
  return String(Math.round(Number(at) * 10) / 10)
}
