import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatSignedClock, parseSignedClock } from '@domain/time/clock'
import { Button } from '@renderer/components/button'
import { TextField } from '@renderer/components/text-field'
import styles from './alignment.module.css'

interface OffsetRowProps {
  readonly offsetMs: number
  readonly onOffset: (offsetMs: number) => void
  /** The length of a frame of the file that is moved. */
  readonly frameMs: number
  readonly fileName: string
}

const nudges = [
  ['earlierFrame', null, -1],
  ['earlier100', 100, -1],
  ['earlier10', 10, -1],
  ['earlier1', 1, -1],
  ['later1', 1, 1],
  ['later10', 10, 1],
  ['later100', 100, 1],
  ['laterFrame', null, 1],
] as const

/** When the file starts: by number, and by nudging. */
export function OffsetRow({ offsetMs, onOffset, frameMs, fileName }: OffsetRowProps) {
  const { t } = useTranslation(['alignment', 'keys'])
  return (
    <div className={styles['offset']} role="group" aria-label={t('offset', { fileName })}>
      <OffsetField label={t('offset', { fileName })} offsetMs={offsetMs} onOffset={onOffset} />
      <span className={styles['nudges']}>
        {nudges.map(([id, ms, sign]) => (
          <Button
            key={id}
            aria-label={t(`keys:align.${id}`)}
            onPress={() => onOffset(Math.round(offsetMs + sign * (ms ?? frameMs)))}
          >
            {`${sign < 0 ? '−' : '+'}${ms === null ? t('oneFrame') : t('milliseconds', { ms })}`}
          </Button>
        ))}
      </span>
    </div>
  )
}

interface OffsetFieldProps {
  readonly label: string
  readonly offsetMs: number
  readonly onOffset: (offsetMs: number) => void
}

/** Takes what was typed with Enter or on leaving; what it cannot read it says and keeps. */
function OffsetField({ label, offsetMs, onOffset }: OffsetFieldProps) {
  const { t } = useTranslation('alignment')
  const [text, setText] = useState(formatSignedClock(offsetMs))
  const [shownMs, setShownMs] = useState(offsetMs)
  if (shownMs !== offsetMs) {
    setShownMs(offsetMs)
    setText(formatSignedClock(offsetMs))
  }
  const typed = parseSignedClock(text)
  const isWrong = typed === null && text.trim() !== ''
  const take = (): void => {
    if (typed === null) return
    setText(formatSignedClock(typed))
    if (typed !== offsetMs) onOffset(typed)
  }
  return (
    <TextField
      label={label}
      value={text}
      onChange={setText}
      onEnter={take}
      onBlur={take}
      error={isWrong ? t('offsetWrong') : null}
      maxLength={24}
    />
  )
}
