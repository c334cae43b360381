import { useTranslation } from 'react-i18next'
import styles from './figures.module.css'
import { changeAgreement } from '../state'
import type { Opening } from './opened'
import { type Walk, walkTable } from './walk-table'

interface FigureButtonProps {
  readonly opening: Opening
  /** In a table whose figures arrow keys walk; a figure for itself has none. */
  readonly walk?: Walk
}

/** A figure that opens: what it is, and what it rests on. */
export function FigureButton({ opening: { text, opens, isStrong = false }, walk }: FigureButtonProps) {
  const { t } = useTranslation('agreement')
  const name = t('openFigure', { figure: t(`figure.${opens.explains}.name`), of: opens.of })
  return (
    <button
      type="button"
      className={styles['opens']}
      data-strong={isStrong || undefined}
      aria-label={`${name} ${text}`}
      data-place={walk?.place}
      tabIndex={walk === undefined || walk.isCurrent ? 0 : -1}
      onKeyDown={walk === undefined ? undefined : (event) => walkTable(event, walk.onGo)}
      onClick={() => changeAgreement({ opened: opens })}
    >
      {text}
    </button>
  )
}
