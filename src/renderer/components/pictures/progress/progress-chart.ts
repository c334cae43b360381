import { axisX, axisY, type Markish, ruleY, text } from '@observablehq/plot'
import type { Dimension } from '@domain/instrument/instrument'
import type { ProgressLine, ProgressPoint } from '@domain/report/progress'
import type { Palette } from '../palette'
import { plotted } from '../plotted'
import { dimensionLook } from '../profile/one-rating'
import { dayOf, daysBetween, isoOf } from './days'
import { type ChartSize, lineMarks, type Uncertainty } from './line-marks'

interface ProgressChart {
  readonly document: Document
  readonly palette: Palette
  readonly width: number
  readonly height: number
  /** The scale's dimensions, in whose order signs are given out. */
  readonly dimensions: readonly Dimension[]
  /** One for each dimension of this place of the sheet. */
  readonly lines: readonly ProgressLine[]
  /** First and last day of the axis, ISO dates: the same in all charts that stand together. */
  readonly days: readonly [string, string]
  readonly uncertainty: Uncertainty
  /** Written over a small chart. */
  readonly name: string | null
  readonly dayText: (isoDate: string) => string
  readonly told: (point: ProgressPoint, dimension: string) => string
}

/** How one place of the sheet went over sessions: means with their uncertainty, broken where nothing was seen. */
export function progressChart(chart: ProgressChart): SVGElement {
  const { document, palette, width, height, dimensions, lines, days, name, told } = chart
  const size: ChartSize = name === null ? 'large' : 'small'
  const lowest = Math.min(...dimensions.map(({ min }) => min))
  const highest = Math.max(...dimensions.map(({ max }) => max))
  const [first, last] = days.map(dayOf)
  const from = first ?? 0
  const to = Math.max(last ?? 0, from + 1)
  const air = (to - from) * 0.04
  return plotted(
    {
      document,
      width,
      height,
      ...margins[size],
      marginBottom: 24,
      marginRight: 12,
      x: { domain: [from - air, to + air], axis: null },
      y: { domain: [lowest - 0.9, highest + 0.3], axis: null },
      marks: [
        ...gradeAxis(chart, size, [lowest, highest]),
        ...dayAxis(chart, size, [from, to]),
        ...(name === null ? [] : [nameOver(name, palette)]),
        ...lines.flatMap((line) => {
          const place = dimensions.findIndex(({ id }) => id === line.dimension)
          return lineMarks(line, {
            palette,
            size,
            look: dimensionLook(place, palette),
            dx: (place - (lines.length - 1) / 2) * asidePx[size],
            uncertainty: chart.uncertainty,
            missingAt: lowest - 0.55,
            told: (point) => told(point, line.dimension),
          })
        }),
      ],
    },
    palette,
  )
}

const margins = { large: { marginTop: 12, marginLeft: 36 }, small: { marginTop: 24, marginLeft: 24 } } as const
const asidePx = { large: 5, small: 2 } as const

type Span = readonly [from: number, to: number]

/** The grades with their guides, and the line of what is good enough. */
function gradeAxis({ palette, dimensions }: ProgressChart, size: ChartSize, [lowest, highest]: Span): Markish[] {
  const all = Array.from({ length: highest - lowest + 1 }, (_, place) => lowest + place)
  const ticks = size === 'small' ? all.filter((_, place) => place % 3 === 0) : all
  const adequate = dimensions.find((dimension) => dimension.adequate !== null)?.adequate ?? null
  return [
    ruleY(ticks, { stroke: palette.guide }),
    ...(adequate === null
      ? []
      : [ruleY([adequate], { stroke: palette.limit, strokeWidth: 1.5, strokeDasharray: '6 3' })]),
    axisY(ticks, {
      tickSize: 0,
      tickFormat: String,
      label: null,
      fill: palette.text,
      fontSize: size === 'small' ? 9 : 11,
    }),
  ]
}

/** The days of the sessions; of a small chart the first and the last. */
function dayAxis({ palette, lines, width, dayText }: ProgressChart, size: ChartSize, [from, to]: Span): Markish[] {
  const ends = [
    ['bottom-left', from, 'start'],
    ['bottom-right', to, 'end'],
  ] as const
  const isSmall = size === 'small'
  return [
    ...(isSmall ? ends : []).map(([frameAnchor, day, textAnchor]) =>
      text([dayText(isoOf(day))], { frameAnchor, textAnchor, dy: 14, fill: palette.soft, fontSize: 9 }),
    ),
    axisX(isSmall ? [] : daysBetween(lines, from, to, width), {
      tickSize: 4,
      tickFormat: (day: number) => dayText(isoOf(day)),
      label: null,
      fill: palette.text,
      stroke: palette.limit,
      fontSize: 11,
    }),
  ]
}

function nameOver(name: string, palette: Palette): Markish {
  return text([name], { frameAnchor: 'top-left', dx: -18, dy: -18, fill: palette.text, fontSize: 11, fontWeight: 600 })
}
