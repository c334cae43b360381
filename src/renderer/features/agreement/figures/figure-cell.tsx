import { useTranslation } from 'react-i18next'
import { type ChosenFigure, type FigureId, natureOf } from '@domain/agreement/figure-choice'
import { Said } from '@renderer/components/said'
import { useSettings } from '@renderer/lib/settings'
import styles from '../agreement.module.css'
import { useNumbers } from '../names'
import { changeAgreement } from '../state'
import type { OpenedFigure } from './opened'
import { walkTable } from './walk-table'
import { sizeWordKey } from './size-word'

interface FigureCellProps {
  readonly place: string
  /** The one that Tab comes to. */
  readonly isCurrent: boolean
  /** The arrow keys went to another cell. */
  readonly onGo: (place: string) => void
  readonly figure: ChosenFigure
  readonly id: FigureId
  readonly opens: OpenedFigure
}

/** One figure of the table: the number, its limits, a word for its size, and a ground that is the stronger the better. */
export function FigureCell({ place, isCurrent, onGo, figure, id, opens }: FigureCellProps) {
  const { t } = useTranslation('agreement')
  const { limitsText } = useNumbers()
  const hasWords = useSettings((settings) => settings.sizeWords)
  const word = hasWords && figure.value !== null ? sizeWordKey(figure.value, id) : null
  const limits = limitsText(figure)
  return (
    <td className={styles['cell']} style={{ backgroundColor: heatOf(figure, id) }}>
      <button
        type="button"
        className={styles['open']}
        data-place={place}
        tabIndex={isCurrent ? 0 : -1}
        onKeyDown={(event) => walkTable(event, onGo)}
        onClick={() => changeAgreement({ opened: opens })}
      >
        <Said>{t('openFigure', { figure: t(`figure.${id}.name`), of: opens.of })}</Said>
        {figure.value === null ? (
          <span className={styles['why']}>{opens.value}</span>
        ) : (
          <>
            <span className={styles['value']}>{opens.value}</span>
            {limits !== null && (
              <>
                <Said>{t('limitsAre')}</Said>
                <span className={styles['limits']}>{limits}</span>
              </>
            )}
            {word !== null && <span className={styles['word']}>{t(word)}</span>}
          </>
        )}
      </button>
    </td>
  )
}

/** At most this much of the accent, so that the number stays legible on it. */
const mostHeat = 42

function heatOf({ value }: ChosenFigure, id: FigureId): string {
  if (value === null || natureOf(id) === 'grades') return 'transparent'
  return `color-mix(in oklab, var(--accent) ${Math.round(Math.min(1, Math.max(0, value)) ** 1.5 * mostHeat)}%, transparent)`
}
