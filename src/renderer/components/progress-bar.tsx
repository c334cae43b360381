import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components'
import { classes } from '@renderer/lib/classes'
import styles from './progress-bar.module.css'

interface ProgressBarProps {
  readonly label: string
  readonly done: number
  /** 0 while it is not yet known how much there is. */
  readonly total: number
  readonly hideLabel?: boolean
}

export function ProgressBar({ label, done, total, hideLabel = false }: ProgressBarProps) {
  return (
    <AriaProgressBar
      className={styles['progress'] ?? ''}
      value={done}
      maxValue={total === 0 ? 1 : total}
      isIndeterminate={total === 0}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {({ percentage = 0, isIndeterminate }) => (
        <>
          {!hideLabel && <Label className={styles['label'] ?? ''}>{label}</Label>}
          <div className={styles['track']}>
            <div
              className={classes(styles['fill'], isIndeterminate && styles['unknown'])}
              style={{ width: isIndeterminate ? '30%' : `${percentage}%` }}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  )
}
