import { useTranslation } from 'react-i18next'
import type { Figure } from '@domain/agreement/figure'
import { formatClock } from '@domain/time/clock'
import styles from '../chart.module.css'
import { PlainTable } from '../figures/plain-table'
import type { EventComparison } from '../compute/questions'
import type { Opening } from '../figures/opened'
import { useNumbers } from '../names'
import { Part } from '../part'
import { useAgreement } from '../state'
import type { EventFigure, EventOpening } from './use-event-opening'
import { nothingKey } from './use-event-methods'

interface EventFiguresProps {
  readonly found: EventComparison
  readonly opening: EventOpening
}

/** The figures of a pair: moment by moment, event by event with cutting and naming told apart, and points matched. */
export function EventFigures({ found: { timeUnit, easyDiag, match }, opening }: EventFiguresProps) {
  const { t } = useTranslation('agreement')
  const { orWhy, decimals, share } = useNumbers()
  const { toleranceMs, unitMs, countNothing } = useAgreement((state) => state.events)
  const coefficient = (explains: EventFigure, figure: Figure): Opening =>
    opening({ explains, text: orWhy(figure, decimals) })
  const percent = (explains: EventFigure, figure: Figure): Opening => opening({ explains, text: orWhy(figure, share) })
  const counted = (explains: EventFigure, count: number): Opening => opening({ explains, text: String(count) })
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
          [t('events.kappa'), coefficient('event.timeUnitKappa', timeUnit.kappa)],
          [t('events.raw'), percent('event.timeUnitAgreement', timeUnit.agreement)],
        ]}
      />
      <Figures
        title={t('events.easyDiag.title')}
        help={t('events.easyDiag.help', { toleranceMs })}
        rows={[
          [t('events.kappaAll'), coefficient('event.kappa', easyDiag.kappa)],
          [t('events.kappaMax'), coefficient('event.kappaMax', easyDiag.kappaMax)],
          [t('events.rawAll'), percent('event.raw', easyDiag.raw)],
        ]}
      />
      <Figures
        title={t('events.apart.title')}
        help={t('events.apart.help')}
        rows={[
          [t('events.apart.cutting'), percent('event.linked', easyDiag.linkedShare)],
          [t('events.apart.naming'), coefficient('event.namingKappa', easyDiag.linkedOnly.kappa)],
          [t('events.apart.namingRaw'), percent('event.namingRaw', easyDiag.linkedOnly.raw)],
        ]}
      />
      <Figures
        title={t('events.match.title')}
        help={t('events.match.help', { toleranceMs })}
        rows={[
          [t('events.match.matched'), counted('event.matched', match.matched)],
          [t('events.match.onlyA'), counted('event.onlyA', match.onlyA)],
          [t('events.match.onlyB'), counted('event.onlyB', match.onlyB)],
          [t('events.match.precision'), coefficient('event.precision', match.precision)],
          [t('events.match.recall'), coefficient('event.recall', match.recall)],
          [t('events.match.f1'), coefficient('event.f1', match.f1)],
        ]}
      />
    </div>
  )
}

interface FiguresProps {
  readonly title: string
  readonly help: string
  readonly rows: readonly (readonly [name: string, cell: Opening])[]
}

function Figures({ title, help, rows }: FiguresProps) {
  return (
    <Part title={title} help={help} level={2}>
      <PlainTable
        label={title}
        columns={['']}
        rows={rows.map(([name, cell]) => ({ key: name, name, cells: [cell] }))}
      />
    </Part>
  )
}
