import { useRef } from 'react'
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
  /** How much of the line lies before the word that was clicked, from 0 to 1. */
  readonly onJump: (share: number) => void
}

/** One line of the transcript; a click shows where it is said, a click on a word about where that is. */
export function LineRow({ id, line, rowIndex, top, isChosen, isNow, onJump }: LineRowProps) {
  const { t } = useTranslation('session')
  const words = useRef<HTMLSpanElement>(null)
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
      onClick={({ clientX, clientY }) => onJump(shareBefore(words.current, clientX, clientY))}
    >
      <span className={styles['clock']} role="gridcell">
        {formatClockShort(line.startMs)}
      </span>
      <span className={styles['speaker']} role="gridcell" data-role={line.participant?.role}>
        {line.speaker ?? t('transcript.nobody')}
      </span>
      <span ref={words} className={styles['words']} role="gridcell">
        {line.text}
      </span>
    </div>
  )
}

/** How much of a text lies before the word at a point of the window; 0 for its first word and beside it. */
function shareBefore(element: HTMLElement | null, x: number, y: number): number {
  const caret = document.caretPositionFromPoint(x, y)
  if (element === null || caret === null || !element.contains(caret.offsetNode)) return 0
  const text = element.textContent
  const start = text.slice(0, caret.offset).search(/\S+$/u)
  const word = start === -1 ? caret.offset : start
  return text.length === 0 ? 0 : word / text.length
}
