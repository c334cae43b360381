import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ControlChart } from '@domain/agreement/control-chart'
import { dateText, isoDay } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import styles from '../chart.module.css'
import { useNumbers } from '../names'

interface ControlChartViewProps {
  readonly label: string
  readonly title: ReactNode
  readonly points: readonly { readonly atMs: number; readonly value: number }[]
  readonly chart: ControlChart | null
}

const size = { width: 560, height: 170, left: 44, right: 64, top: 10, bottom: 24 } as const

/** Values over calendar time with centre and limits; what lies beyond is a filled square, the others rings. */
export function ControlChartView({ label, title, points, chart }: ControlChartViewProps) {
  const { t } = useTranslation('agreement')
  const language = useLanguage()
  const { decimals } = useNumbers()
  const values = [...points.map(({ value }) => value), ...(chart === null ? [0] : [chart.lower, chart.upper])]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low || 1) * 0.08
  const from = points[0]?.atMs ?? 0
  const span = (points.at(-1)?.atMs ?? 0) - from || 1
  const x = (atMs: number): number => size.left + ((atMs - from) / span) * (size.width - size.left - size.right)
  const y = (value: number): number =>
    size.top + ((high + room - value) / (high - low + 2 * room || 1)) * (size.height - size.top - size.bottom)
  const day = (atMs: number): string => dateText(isoDay(atMs), language)
  const lines =
    chart === null
      ? []
      : ([
          ['upper', chart.upper],
          ['centre', chart.centre],
          ['lower', chart.lower],
        ] as const)
  return (
    <figure className={styles['figure']}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label} className={styles['chart']}>
        {lines.map(([id, value]) => (
          <g key={id}>
            <line
              x1={size.left}
              x2={size.width - size.right}
              y1={y(value)}
              y2={y(value)}
              className={id === 'centre' ? styles['centre'] : styles['limit']}
            />
            <text x={size.width - size.right + 6} y={y(value) + 4}>
              {t(`drift.line.${id}`)}
            </text>
            <text x={size.left - 6} y={y(value) + 4} textAnchor="end">
              {decimals(value)}
            </text>
          </g>
        ))}
        <polyline
          className={styles['path']}
          points={points.map(({ atMs, value }) => `${x(atMs)},${y(value)}`).join(' ')}
        />
        {points.map(({ atMs, value }, place) =>
          chart?.beyond.includes(place) === true ? (
            <rect key={atMs} x={x(atMs) - 5} y={y(value) - 5} width={10} height={10} className={styles['beyond']} />
          ) : (
            <circle key={atMs} cx={x(atMs)} cy={y(value)} r={3.5} className={styles['point']} />
          ),
        )}
        {points.length > 0 && (
          <>
            <text x={size.left} y={size.height - 6}>
              {day(from)}
            </text>
            <text x={size.width - size.right} y={size.height - 6} textAnchor="end">
              {day(from + span)}
            </text>
          </>
        )}
      </svg>
    </figure>
  )
}
