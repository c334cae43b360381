import { useTranslation } from 'react-i18next'
import type { CurvePoint } from '@domain/agreement/events/point-match'
import styles from '../chart.module.css'
import { PlainTable } from '../figures/plain-table'
import { useNumbers } from '../names'
import { Part } from '../part'

interface ToleranceCurveProps {
  readonly curve: readonly CurvePoint[]
  readonly toleranceMs: number
}

/** How the matching of points goes up with the tolerance: as a line, and in full beside it as a table. */
export function ToleranceCurve({ curve, toleranceMs }: ToleranceCurveProps) {
  const { t } = useTranslation('agreement')
  const { orWhy, decimals } = useNumbers()
  const heads = ['matched', 'onlyA', 'onlyB', 'precision', 'recall', 'f1'] as const
  return (
    <Part title={t('events.curve.title')} help={t('events.curve.help')} level={2}>
      <div className={styles['charts']}>
        <CurveLine curve={curve} toleranceMs={toleranceMs} />
        <PlainTable
          label={t('events.curve.title')}
          rowsAre={t('events.tolerance')}
          columns={heads.map((id) => t(`events.match.${id}`))}
          rows={curve.map(({ toleranceMs: at, matched, onlyA, onlyB, precision, recall, f1 }) => ({
            key: String(at),
            name: at,
            cells: [matched, onlyA, onlyB, ...[precision, recall, f1].map((figure) => orWhy(figure, decimals))],
            isChosen: at === toleranceMs,
          }))}
        />
      </div>
    </Part>
  )
}

const size = { width: 420, height: 170, left: 44, right: 24, top: 10, bottom: 24 } as const

/** F1 over the tolerances, a place each; the one that is chosen is a filled square. */
function CurveLine({ curve, toleranceMs }: ToleranceCurveProps) {
  const { t } = useTranslation('agreement')
  const { decimals } = useNumbers()
  const x = (place: number): number =>
    size.left + (place / Math.max(1, curve.length - 1)) * (size.width - size.left - size.right)
  const y = (value: number): number => size.top + (1 - value) * (size.height - size.top - size.bottom)
  const points = curve.flatMap(({ toleranceMs: at, f1 }, place) =>
    f1.value === null ? [] : [{ at, place, value: f1.value }],
  )
  return (
    <figure className={styles['figure']}>
      <figcaption>{t('events.match.f1')}</figcaption>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={t('events.curve.picture')}
        className={styles['chart']}
      >
        {[0, 0.5, 1].map((value) => (
          <g key={value}>
            <line x1={size.left} x2={size.width - size.right} y1={y(value)} y2={y(value)} className={styles['limit']} />
            <text x={size.left - 6} y={y(value) + 4} textAnchor="end">
              {decimals(value, 1)}
            </text>
          </g>
        ))}
        <polyline
          className={styles['path']}
          points={points.map(({ place, value }) => `${x(place)},${y(value)}`).join(' ')}
        />
        {points.map(({ at, place, value }) =>
          at === toleranceMs ? (
            <rect key={at} x={x(place) - 5} y={y(value) - 5} width={10} height={10} className={styles['current']} />
          ) : (
            <circle key={at} cx={x(place)} cy={y(value)} r={3.5} className={styles['point']} />
          ),
        )}
        {curve.map(({ toleranceMs: at }, place) => (
          <text key={at} x={x(place)} y={size.height - 6} textAnchor="middle">
            {at}
          </text>
        ))}
      </svg>
    </figure>
  )
}
