import { rect, ruleX, text } from '@observablehq/plot'
import { chartsBeside } from '../charts-beside'
import type { Palette } from '../palette'
import { plotted } from '../plotted'
import { type NamedRow, rowLines, rowNames, rowScale } from '../chart-rows'

export interface BarRow extends NamedRow {
  /** One for each panel: how long its bar is, and what is written behind it. */
  readonly bars: readonly Readonly<{ value: number | null; words: string }>[]
}

export interface BarPanel {
  readonly title: string
  /** What a bar over the whole panel stands for; null for the largest of its bars. Shares go up to the whole, lest a small one look like much. */
  readonly whole: number | null
}

type Bar = BarRow['bars'][number] & Pick<BarRow, 'at'>

interface BarPanels {
  readonly document: Document
  readonly palette: Palette
  readonly width: number
  readonly height: number
  readonly rows: readonly BarRow[]
  readonly panels: readonly BarPanel[]
}

const nameMargin = 240
const wordMargin = 190
const gap = 16

/** Bars in panels beside one another, each panel on a scale of its own, with the figures behind them. */
export function barPanels({ document, palette, width, height, rows, panels }: BarPanels): SVGElement {
  const panelWidth = (width - nameMargin) / panels.length
  const charts = panels.map(({ title, whole }, panel) => {
    const marginLeft = panel === 0 ? nameMargin : gap
    const chartWidth = panelWidth + (panel === 0 ? nameMargin : 0)
    const bars = rows.map(({ at, bars: own }): Bar => ({ at, ...(own[panel] ?? { value: null, words: '' }) }))
    const largest = whole ?? Math.max(0, ...bars.map(({ value }) => value ?? 0))
    const chart = plotted(
      {
        document,
        width: chartWidth,
        height,
        marginTop: 24,
        marginBottom: 4,
        marginLeft,
        marginRight: Math.min(wordMargin, panelWidth * 0.55),
        // Nothing anywhere still has a scale.
        x: { domain: [0, largest === 0 ? 1 : largest], axis: null },
        y: rowScale(rows),
        marks: [
          rowLines(rows, palette),
          ...(panel === 0 ? rowNames(rows, palette, nameMargin) : []),
          text([title], {
            frameAnchor: 'top-left',
            dy: -18,
            fill: palette.text,
            fontSize: 12,
            fontWeight: 600,
          }),
          rect(bars, {
            filter: ({ value }: Bar) => value !== null && value > 0,
            x1: 0,
            x2: ({ value }: Bar) => value ?? 0,
            y1: ({ at }: Bar) => at - 0.3,
            y2: ({ at }: Bar) => at + 0.3,
            fill: palette.first,
          }),
          ruleX([0], { stroke: palette.limit }),
          text(bars, {
            x: ({ value }: Bar) => value ?? 0,
            y: 'at',
            text: 'words',
            textAnchor: 'start',
            dx: 6,
            fill: palette.text,
            fontSize: 11,
          }),
        ],
      },
      palette,
    )
    return { chart, width: chartWidth }
  })
  return chartsBeside(document, charts, height)
}
