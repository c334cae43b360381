import { svgNode } from './svg-node'

/** Charts beside one another as one. */
export function chartsBeside(
  owner: Document,
  charts: readonly Readonly<{ chart: SVGElement; width: number }>[],
  height: number,
): SVGElement {
  let x = 0
  for (const { chart, width } of charts) {
    chart.setAttribute('x', String(x))
    x += width
  }
  return svgNode(owner, 'svg', { width: x, height }, ...charts.map(({ chart }) => chart))
}
