import { useTranslation } from 'react-i18next'
import { formatClockShort } from '@domain/time/clock'
import type { Line } from '@domain/transcript/transcript'
import styles from './transcript.module.css'

interface LineRowProps {
  readonly id: string
  readonly line: Line | undefined
  readonly rowIndex: number
  readonly top: number
  readonly isChosen: boolean
  /** The line at the playhead. */
  readonly isNow: boolean
  readonly onJump: () => void
}

/** One line of the transcript; a click shows where it is said. */
export function LineRow({ id, line, rowIndex, top, isChosen, isNow, onJump }: LineRowProps) {
  const { t } = useTranslation('session')
  if (line === undefined) return null
  return (
    <div
      id={id}
      className={styles['row']}
      role="row"
      aria-rowindex={rowIndex + 1}
      aria-selected={isChosen}
      data-now={isNow || undefined}
      style={{ top }}
      title={line.text}
      onClick={onJump}
    >
      <span className={styles['clock']} role="gridcell">
        {formatClockShort(line.startMs)}
      </span>
      <span className={styles['speaker']} role="gridcell" data-role={line.participant?.role}>
        {line.speaker ?? t('transcript.nobody')}
      </span>
      <span className={styles['words']} role="gridcell">
        {line.text}
      </span>
    </div>
  )
}
