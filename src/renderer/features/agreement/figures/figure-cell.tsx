import { useTranslation } from 'react-i18next'
import { type ChosenFigure, type FigureId, natureOf } from '@domain/agreement/figure-choice'
import { Said } from '@renderer/components/said'
import { useSettings } from '@renderer/lib/settings'
import styles from './figures.module.css'
import { useNumbers } from '../names'
import { changeAgreement } from '../state'
import type { OpenedFigure } from './opened'
import { OpeningCell } from './opening-cell'
import { sizeWordKey } from './size-word'
import type { Walk } from './walk-table'

interface FigureCellProps {
  readonly walk: Walk
  readonly figure: ChosenFigure
  readonly id: FigureId
  readonly opens: OpenedFigure
}

/** One figure of the table: the number, its limits, a word for its size, and a ground that is the stronger the better. */
export function FigureCell({ walk, figure, id, opens }: FigureCellProps) {
  const { t } = useTranslation('agreement')
  const { limitsText } = useNumbers()
  const hasWords = useSettings((settings) => settings.sizeWords)
  const word = hasWords && figure.value !== null ? sizeWordKey(figure.value, id) : null
  const limits = limitsText(figure)
  return (
    <OpeningCell
      walk={walk}
      said={t('openFigure', { figure: t(`figure.${id}.name`), of: opens.of })}
      ground={heatOf(figure, id)}
      onOpen={() => changeAgreement({ opened: opens })}
    >
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
    </OpeningCell>
  )
}

/** At most this much of the accent, so that the number stays legible on it. */
const mostHeat = 42

function heatOf({ value }: ChosenFigure, id: FigureId): string {
  if (value === null || natureOf(id) === 'grades') return 'transparent'
  return `color-mix(in oklab, var(--accent) ${Math.round(Math.min(1, Math.max(0, value)) ** 1.5 * mostHeat)}%, transparent)`
}
