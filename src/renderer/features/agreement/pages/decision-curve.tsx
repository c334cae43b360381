import { useTranslation } from 'react-i18next'
import { decisions, type Coefficients, type Decision } from '@domain/agreement/decision-study'
import styles from '../chart.module.css'
import { useNumbers } from '../names'
import { apart } from './end-labels'

export interface CurvePoint extends Coefficients {
  /** Raters, or items. */
  readonly at: number
}

interface DecisionCurveProps {
  readonly label: string
  readonly title: string
  readonly axis: string
  readonly points: readonly CurvePoint[]
}

const size = { width: 560, height: 250, left: 44, right: 84, top: 12, bottom: 40 } as const
const ticks = [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1] as const

/** Both coefficients by the number of raters or items: relative solid with rings, absolute dashed with squares. */
export function DecisionCurve({ label, title, axis, points }: DecisionCurveProps) {
  const { t } = useTranslation('agreement')
  const { decimals } = useNumbers()
  const last = points.at(-1)?.at ?? 1
  const x = (at: number): number =>
    size.left + ((at - 1) / Math.max(1, last - 1)) * (size.width - size.left - size.right)
  const y = (value: number): number => size.top + (1 - value) * (size.height - size.top - size.bottom)
  const lines = linesOf(points)
  const ends = lines.map(({ values }) => y(values.at(-1)?.value ?? 0))
  const [first = 0, second] = ends
  const labels = second === undefined ? [first] : apart([first, second], 14)
  return (
    <figure className={styles['figure']}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label} className={styles['chart']}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={size.left} x2={size.width - size.right} y1={y(tick)} y2={y(tick)} className={styles['rule']} />
            <text x={size.left - 6} y={y(tick) + 4} textAnchor="end">
              {decimals(tick, 1)}
            </text>
          </g>
        ))}
        {points.map(({ at }) => (
          <text key={at} x={x(at)} y={size.height - size.bottom + 16} textAnchor="middle">
            {at}
          </text>
        ))}
        <text x={(size.left + size.width - size.right) / 2} y={size.height - 6} textAnchor="middle">
          {axis}
        </text>
        {lines.map(({ id, values }, place) => (
          <g key={id}>
            <polyline
              className={`${styles['path']} ${id === 'absolute' ? styles['dashed'] : ''}`}
              points={values.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
            />
            {values.map(({ at, value }) =>
              id === 'absolute' ? (
                <rect key={at} x={x(at) - 3} y={y(value) - 3} width={6} height={6} className={styles['point']} />
              ) : (
                <circle key={at} cx={x(at)} cy={y(value)} r={3.5} className={styles['point']} />
              ),
            )}
            <text x={size.width - size.right + 8} y={(labels[place] ?? 0) + 4}>
              {t(`generalizability.line.${id}`)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

interface Line {
  readonly id: Decision | 'both'
  readonly values: readonly { readonly at: number; readonly value: number }[]
}

/** A line for each coefficient that has values; one line where both are the same. */
function linesOf(points: readonly CurvePoint[]): readonly Line[] {
  const areSame = points.every(({ relative, absolute }) => relative.value === absolute.value)
  const ids = areSame ? (['both'] as const) : decisions
  return ids
    .map((id) => ({
      id,
      values: points.flatMap((point) => {
        const { value } = point[id === 'both' ? 'relative' : id]
        return value === null ? [] : [{ at: point.at, value }]
      }),
    }))
    .filter(({ values }) => values.length > 0)
}
