import { axisX, axisY, line as lineMark, link, ruleY, text } from '@observablehq/plot'
import { assertNever } from '@domain/assert-never'
import type { Dimension } from '@domain/instrument/instrument'
import type { ProgressLine, ProgressPoint } from '@domain/report/progress'
import type { Palette } from '../palette'
import { plotted } from '../plotted'
import { dimensionLook } from '../profile/one-rating'
import { signs } from '../signs'

/** What is drawn about a mean: what the raters gave, or how far the mean may be off. */
export type Uncertainty = 'range' | 'error'

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
export function progressChart(options: ProgressChart): SVGElement {
  const { document, palette, width, height, dimensions, lines, days, name, dayText, told } = options
  const isSmall = name !== null
  const lowest = Math.min(...dimensions.map(({ min }) => min))
  const highest = Math.max(...dimensions.map(({ max }) => max))
  const adequate = dimensions.find((dimension) => dimension.adequate !== null)?.adequate ?? null
  const [first, last] = days.map(dayOf)
  const from = first ?? 0
  const to = Math.max(last ?? 0, from + 1)
  const air = (to - from) * 0.04
  const aside = (dimension: string): number =>
    (placeOf(dimensions, dimension) - (lines.length - 1) / 2) * (isSmall ? 2 : 5)
  return plotted(
    {
      document,
      width,
      height,
      marginTop: isSmall ? 24 : 12,
      marginBottom: 24,
      marginLeft: isSmall ? 24 : 36,
      marginRight: 12,
      x: { domain: [from - air, to + air], axis: null },
      y: { domain: [lowest - 0.9, highest + 0.3], axis: null },
      marks: [
        ruleY(gradeTicks(lowest, highest, isSmall), { stroke: palette.guide }),
        ...(adequate === null
          ? []
          : [ruleY([adequate], { stroke: palette.limit, strokeWidth: 1.5, strokeDasharray: '6 3' })]),
        axisY(gradeTicks(lowest, highest, isSmall), {
          tickSize: 0,
          tickFormat: String,
          label: null,
          fill: palette.text,
          fontSize: isSmall ? 9 : 11,
        }),
        ...(isSmall
          ? (
              [
                ['bottom-left', from, 'start'],
                ['bottom-right', to, 'end'],
              ] as const
            ).map(([frameAnchor, day, textAnchor]) =>
              text([dayText(isoOf(day))], { frameAnchor, textAnchor, dy: 14, fill: palette.soft, fontSize: 9 }),
            )
          : []),
        axisX(isSmall ? [] : daysBetween(lines, from, to, width), {
          tickSize: 4,
          tickFormat: (day: number) => dayText(isoOf(day)),
          label: null,
          fill: palette.text,
          stroke: palette.limit,
          fontSize: 11,
        }),
        ...(isSmall
          ? [
              text([name], {
                frameAnchor: 'top-left',
                dx: -18,
                dy: -18,
                fill: palette.text,
                fontSize: 11,
                fontWeight: 600,
              }),
            ]
          : []),
        ...lines.flatMap((line) => {
          const { dimension, stretches } = line
          const place = placeOf(dimensions, dimension)
          const look = dimensionLook(place, palette)
          const points = stretches.flat()
          const dx = aside(dimension)
          return [
            ...stretches.map((stretch) =>
              lineMark(stretch, {
                x: ({ date }: ProgressPoint) => dayOf(date),
                y: 'mean',
                dx,
                stroke: look.color,
                strokeWidth: isSmall ? 1.1 : 1.5,
                ...(look.isHollow ? { strokeDasharray: '5 3' } : {}),
              }),
            ),
            link(
              points.flatMap((point) => {
                const span = spanOf(point, options.uncertainty)
                return span === null ? [] : [{ day: dayOf(point.date), low: span[0], high: span[1] }]
              }),
              { x1: 'day', x2: 'day', y1: 'low', y2: 'high', dx, stroke: look.color, strokeWidth: isSmall ? 0.8 : 2 },
            ),
            signs(points, {
              ground: palette.ground,
              x: ({ date }) => dayOf(date),
              y: ({ mean }) => mean,
              aside: () => ({ dx, dy: 0 }),
              look: () => ({ ...look, size: look.size * signScale(points.length, isSmall) }),
              told: (point) => told(point, dimension),
            }),
            signs(line.agreed, {
              ground: palette.ground,
              x: ({ date }) => dayOf(date),
              y: ({ grade }) => grade,
              aside: () => ({ dx, dy: 0 }),
              look: () => agreedLook(palette, isSmall),
            }),
            signs(line.missing, {
              ground: palette.ground,
              x: ({ date }) => dayOf(date),
              y: () => lowest - 0.55,
              aside: () => ({ dx: dx * 1.6, dy: 0 }),
              look: () => missingLook(palette, isSmall),
            }),
          ]
        }),
      ],
    },
    palette,
  )
}

/** Many sessions in a small chart need small signs. */
function signScale(count: number, isSmall: boolean): number {
  if (!isSmall) return count > 30 ? 0.55 : 0.8
  return count > 10 ? 0.36 : 0.55
}

/** What was agreed on. */
export function agreedLook(palette: Palette, isSmall: boolean) {
  return { shape: 'star', isHollow: false, color: palette.text, size: isSmall ? 7 : 12 } as const
}

/** A rated session without a grade. */
export function missingLook(palette: Palette, isSmall: boolean) {
  return { shape: 'cross', isHollow: false, color: palette.soft, size: isSmall ? 6 : 8 } as const
}

function spanOf(point: ProgressPoint, uncertainty: Uncertainty): readonly [number, number] | null {
  if (point.standardError === null) return null
  switch (uncertainty) {
    case 'range':
      return [point.lowest, point.highest]
    case 'error':
      return [point.mean - point.standardError, point.mean + point.standardError]
    default:
      return assertNever(uncertainty)
  }
}

function placeOf(dimensions: readonly Dimension[], id: string): number {
  return dimensions.findIndex((dimension) => dimension.id === id)
}

function gradeTicks(lowest: number, highest: number, isSmall: boolean): readonly number[] {
  const all = Array.from({ length: highest - lowest + 1 }, (_, place) => lowest + place)
  return isSmall ? all.filter((_, place) => place % 3 === 0) : all
}

const dayMs = 86_400_000

function dayOf(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / dayMs
}

function isoOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** The days of sessions, as many as have room for their texts. */
function daysBetween(lines: readonly ProgressLine[], from: number, to: number, width: number): readonly number[] {
  const room = ((to - from) / width) * 84
  const days = lines.flatMap(({ stretches, missing }) =>
    [...stretches.flat(), ...missing].map(({ date }) => dayOf(date)),
  )
  const shown: number[] = []
  for (const day of [...new Set(days)].toSorted((left, right) => left - right)) {
    const before = shown.at(-1)
    if (before === undefined || day - before >= room) shown.push(day)
  }
  return shown
}
