import { useTranslation } from 'react-i18next'
import type { Figure } from '@domain/agreement/figure'
import { formatClock } from '@domain/time/clock'
import styles from '../agreement.module.css'
import { PlainTable } from '../figures/plain-table'
import type { EventComparison } from '../compute/questions'
import { useNumbers } from '../names'
import { useAgreement } from '../state'
import { nothingKey } from './use-event-methods'

/** The figures of a pair: moment by moment, event by event with cutting and naming told apart, and points matched. */
export function EventFigures({ found: { timeUnit, easyDiag, match } }: { readonly found: EventComparison }) {
  const { t } = useTranslation('agreement')
  const { orWhy, decimals, share } = useNumbers()
  const { toleranceMs, unitMs, countNothing } = useAgreement((state) => state.events)
  const coefficient = (figure: Figure): string => orWhy(figure, decimals)
  const percent = (figure: Figure): string => orWhy(figure, share)
  const { startMs, count } = timeUnit.units
  const units =
    count === 0
      ? t('why.no-events')
      : `${t('events.timeUnit.how', { unitMs, phase: formatClock(startMs), units: count })} ${t(nothingKey(countNothing))}`
  return (
    <div className={styles['charts']}>
      <Figures
        title={t('events.timeUnit.title')}
        help={units}
        rows={[
          [t('events.kappa'), coefficient(timeUnit.kappa)],
          [t('events.raw'), percent(timeUnit.agreement)],
        ]}
      />
      <Figures
        title={t('events.easyDiag.title')}
        help={t('events.easyDiag.help', { toleranceMs })}
        rows={[
          [t('events.kappaAll'), coefficient(easyDiag.kappa)],
          [t('events.kappaMax'), coefficient(easyDiag.kappaMax)],
          [t('events.rawAll'), percent(easyDiag.raw)],
        ]}
      />
      <Figures
        title={t('events.apart.title')}
        help={t('events.apart.help')}
        rows={[
          [t('events.apart.cutting'), percent(easyDiag.linkedShare)],
          [t('events.apart.naming'), coefficient(easyDiag.linkedOnly.kappa)],
          [t('events.apart.namingRaw'), percent(easyDiag.linkedOnly.raw)],
        ]}
      />
      <Figures
        title={t('events.match.title')}
        help={t('events.match.help', { toleranceMs })}
        rows={[
          [t('events.match.matched'), String(match.matched)],
          [t('events.match.onlyA'), String(match.onlyA)],
          [t('events.match.onlyB'), String(match.onlyB)],
          [t('events.match.precision'), coefficient(match.precision)],
          [t('events.match.recall'), coefficient(match.recall)],
          [t('events.match.f1'), coefficient(match.f1)],
        ]}
      />
    </div>
  )
}

interface FiguresProps {
  readonly title: string
  readonly help: string
  readonly rows: readonly (readonly [name: string, text: string])[]
}

function Figures({ title, help, rows }: FiguresProps) {
  return (
    <section className={styles['about']}>
      <h2>{title}</h2>
      <p className={styles['soft']}>{help}</p>
      <PlainTable
        label={title}
        columns={['']}
        rows={rows.map(([name, text]) => ({ key: name, name, cells: [text] }))}
      />
    </section>
  )
}
