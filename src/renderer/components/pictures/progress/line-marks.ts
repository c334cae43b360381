import { line as lineMark, link, type Markish } from '@observablehq/plot'
import { assertNever } from '@domain/assert-never'
import type { ProgressLine, ProgressPoint } from '@domain/report/progress'
import type { Palette } from '../palette'
import { type Look, signs } from '../signs'
import { dayOf } from './days'

/** What is drawn about a mean: what the raters gave, or how far the mean may be off. */
export type Uncertainty = 'range' | 'error'

/** A chart by itself, or one of many that stand together. */
export type ChartSize = 'large' | 'small'

const strokes = { large: { line: 1.5, spread: 2 }, small: { line: 1.1, spread: 0.8 } } as const

interface LineMarks {
  readonly palette: Palette
  readonly size: ChartSize
  readonly look: Look
  /** So that the lines of several dimensions do not lie on one another. */
  readonly dx: number
  readonly uncertainty: Uncertainty
  /** Where sessions without a grade stand, below all grades. */
  readonly missingAt: number
  readonly told: (point: ProgressPoint) => string
}

/** One dimension over sessions: its means with their spread, what was agreed on, and where there is no grade. */
export function lineMarks(line: ProgressLine, marks: LineMarks): readonly Markish[] {
  const { palette, size, look, dx, uncertainty, missingAt, told } = marks
  const { ground } = palette
  const points = line.stretches.flat()
  return [
    ...line.stretches.map((stretch) =>
      lineMark(stretch, {
        x: ({ date }: ProgressPoint) => dayOf(date),
        y: 'mean',
        dx,
        stroke: look.color,
        strokeWidth: strokes[size].line,
        ...(look.isHollow ? { strokeDasharray: '5 3' } : {}),
      }),
    ),
    link(
      points.flatMap((point) => {
        const span = spanOf(point, uncertainty)
        return span === null ? [] : [{ day: dayOf(point.date), low: span[0], high: span[1] }]
      }),
      { x1: 'day', x2: 'day', y1: 'low', y2: 'high', dx, stroke: look.color, strokeWidth: strokes[size].spread },
    ),
    signs(points, {
      ground,
      x: ({ date }) => dayOf(date),
      y: ({ mean }) => mean,
      aside: () => ({ dx, dy: 0 }),
      look: () => ({ ...look, size: look.size * signScale(points.length, size) }),
      told,
    }),
    signs(line.agreed, {
      ground,
      x: ({ date }) => dayOf(date),
      y: ({ grade }) => grade,
      aside: () => ({ dx, dy: 0 }),
      look: () => agreedLook(palette, size),
    }),
    signs(line.missing, {
      ground,
      x: ({ date }) => dayOf(date),
      y: () => missingAt,
      aside: () => ({ dx: dx * 1.6, dy: 0 }),
      look: () => missingLook(palette, size),
    }),
  ]
}

/** What was agreed on. */
export function agreedLook(palette: Palette, size: ChartSize) {
  return { shape: 'star', isHollow: false, color: palette.text, size: size === 'small' ? 7 : 12 } as const
}

/** A rated session without a grade. */
export function missingLook(palette: Palette, size: ChartSize) {
  return { shape: 'cross', isHollow: false, color: palette.soft, size: size === 'small' ? 6 : 8 } as const
}

/** Many sessions in a small chart need small signs. */
function signScale(count: number, size: ChartSize): number {
  if (size === 'large') return count > 30 ? 0.55 : 0.8
  return count > 10 ? 0.36 : 0.55
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
