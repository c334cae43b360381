import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linesWith, type Transcript } from '@domain/transcript/transcript'
import { Button } from '@renderer/components/button'
import { EmptyState } from '@renderer/components/empty-state'
import { listAction, movedIndex } from '@renderer/features/session/events/list-keys'
import { type RowHeights, scrollShowing, totalHeight } from '@renderer/features/session/events/row-window'
import { useShownRows } from '@renderer/features/session/events/use-shown-rows'
import { startMarkingLine } from '@renderer/features/session/marking/lines'
import { useSession, useSessionState } from '@renderer/features/session/session-context'
import { LineRow } from '@renderer/features/session/transcript/line-row'
import { useLineNow } from '@renderer/features/session/transcript/use-line-now'
import { pressedCommand } from '@renderer/lib/chord'
import styles from './transcript.module.css'

const rowPx = 40
const heights: RowHeights = { rowPx, tallIndex: -1, tallPx: 0 }

/** What is said, line by line: to read along, search and jump to. */
export function TranscriptPane() {
  const { t } = useTranslation('session')
  const transcript = useSessionState((state) => state.transcript)
  if (transcript === null) return <EmptyState title={t('hint.noTranscript')}>{t('transcript.none')}</EmptyState>
  return <Lines transcript={transcript} />
}

function Lines({ transcript }: { readonly transcript: Transcript }) {
  const { t } = useTranslation('session')
  const session = useSession()
  const { player } = session
  const [words, setWords] = useState('')
  const [isFollowing, setFollowing] = useState(true)
  const [chosen, setChosen] = useState<number | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const ids = useId()
  const rows = useMemo(() => linesWith(transcript.lines, words), [transcript, words])
  const [from, to] = useShownRows(scroller, heights, rows.length)
  const now = useLineNow(transcript, player)
  const chosenRow = chosen === null ? -1 : rows.indexOf(chosen)

  useEffect(() => {
    if (isFollowing)
      scrollToRow(
        scroller.current,
        rows.findLastIndex((line) => line <= now),
      )
  }, [isFollowing, now, rows])

  const jump = (line: number, share = 0): void => {
    setChosen(line)
    const { startMs = 0, endMs = 0 } = transcript.lines[line] ?? {}
    player.seekTo(Math.round(startMs + share * (endMs - startMs)))
  }
  const mark = (): void => {
    const line = chosen === null ? undefined : transcript.lines[chosen]
    if (line !== undefined) startMarkingLine(session, line)
  }
  const handleKeyDown = (press: React.KeyboardEvent): void => {
    if (press.target !== press.currentTarget) return
    const action = listAction(pressedCommand(press, ['list']))
    if (typeof action === 'object') {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 1)
      const start = chosenRow === -1 ? rows.findLastIndex((line) => line <= now) : chosenRow
      const row = movedIndex(action.move, start, page, rows.length)
      setChosen(rows[row] ?? null)
      scrollToRow(scroller.current, row)
    } else if (action === 'jump' && chosen !== null) jump(chosen)
    else if (action === 'mark' && chosen !== null) mark()
    else return
    press.preventDefault()
    press.stopPropagation()
  }

  const shown = rows.slice(from, to)
  return (
    <section className={styles['transcript']} aria-label={t('transcript.name')}>
      <search className={styles['tools']} aria-label={t('transcript.search')}>
        <input
          className={styles['search']}
          type="search"
          aria-label={t('transcript.search')}
          placeholder={t('transcript.search')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <label className={styles['follow']}>
          <input type="checkbox" checked={isFollowing} onChange={({ target }) => setFollowing(target.checked)} />
          {t('transcript.follow')}
        </label>
        <Button isDisabled={chosen === null} onPress={mark}>
          {t('transcript.mark')}
        </Button>
        <output className={styles['count']}>
          {words.trim() === ''
            ? t('transcript.count', { count: rows.length })
            : t('transcript.countOf', { shown: rows.length, total: transcript.lines.length })}
        </output>
      </search>
      {rows.length === 0 ? (
        <EmptyState title={t('transcript.noMatch')} />
      ) : (
        <div ref={scroller} className={styles['scroller']}>
          <div
            role="grid"
            className={styles['grid']}
            aria-label={t('transcript.name')}
            aria-readonly="true"
            aria-rowcount={rows.length}
            aria-activedescendant={chosenRow >= from && chosenRow < to ? `${ids}${chosen}` : undefined}
            tabIndex={0}
            style={{ height: totalHeight(heights, rows.length) }}
            onKeyDown={handleKeyDown}
          >
            {shown.map((line, offset) => (
              <LineRow
                key={line}
                id={`${ids}${line}`}
                line={transcript.lines[line]}
                rowIndex={from + offset}
                top={(from + offset) * rowPx}
                isChosen={line === chosen}
                isNow={line === now}
                onJump={(share) => jump(line, share)}
              />
            ))}
          </div>
        </div>
      )}
    </section>
  )
}

function scrollToRow(scroller: HTMLElement | null, row: number): void {
  if (scroller !== null && row !== -1)
    scroller.scrollTop = scrollShowing(heights, row, scroller.scrollTop, scroller.clientHeight)
}
