import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event } from '@domain/coding/event'
import { textIn } from '@domain/instrument/language'
import { codesOfItem } from '@domain/instrument/parts'
import { formatClock } from '@domain/time/clock'
import { ShapeMark } from '@renderer/components/shape-mark'
import { startClipping } from '@renderer/features/session/clips/start-clipping'
import { withoutFocus } from '@renderer/features/session/palette/press'
import { Said } from '@renderer/components/said'
import { useSession, useSessionState } from '@renderer/features/session/session-context'
import { focusCell } from '@renderer/features/session/sheet/sheet-actions'
import { playEvent } from '@renderer/features/session/marking/play-event'
import styles from '@renderer/features/session/sheet/item-detail.module.css'
import { useEvidence } from '@renderer/features/session/sheet/use-evidence'
import { useLanguage } from '@renderer/lib/language'

const shownAtFirst = 60

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** The events that stand behind an item, in order of time. Enter plays one to its end; arrows walk; Escape goes back. */
export function EvidenceList({ itemNumber }: { readonly itemNumber: number }) {
  const { t } = useTranslation('session')
  const { instrument } = useSession()
  const [limit, setLimit] = useState(shownAtFirst)
  const session = useSession()
  const list = useRef<HTMLUListElement>(null)
  const codes = codesOfItem(instrument, itemNumber)
  const { events, total } = useEvidence(codes, limit)

  const handleKeyDown = (press: KeyboardEvent): void => {
    const step = steps[press.key] ?? 0
    if (step === 0 && press.key !== 'Escape') return
    if (press.ctrlKey || press.metaKey || press.altKey) return
    press.preventDefault()
    press.stopPropagation()
    if (press.key === 'Escape') return focusCell(session)
    const pieces = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = pieces.findIndex((piece) => piece === document.activeElement)
    pieces[Math.min(pieces.length - 1, Math.max(0, at + step))]?.focus()
  }
  if (codes.length === 0) return <p className={styles['none']}>{t('noCodes')}</p>
  if (total === 0) return <p className={styles['none']}>{t('noEvidence')}</p>
  return (
    <>
      <ul
        ref={list}
        className={styles['evidence']}
        aria-label={t('evidence')}
        data-evidence={itemNumber}
        onKeyDown={handleKeyDown}
      >
        {events.map((event) => (
          <li key={event.id}>
            <Piece event={event} />
          </li>
        ))}
        {total > events.length && (
          <li>
            <button type="button" className={styles['more']} tabIndex={-1} onClick={() => setLimit(limit * 10)}>
              {t('moreEvidence', { count: total - events.length })}
            </button>
          </li>
        )}
      </ul>
      <button
        type="button"
        className={styles['more']}
        tabIndex={-1}
        {...withoutFocus(() => startClipping(session, itemNumber))}
      >
        {t('clipsOfItem')}
      </button>
    </>
  )
}

function Piece({ event }: { readonly event: Event }) {
  const { t } = useTranslation('session')
  const session = useSession()
  const language = useLanguage()
  const isInHand = useSessionState(({ hand }) => hand?.eventId === event.id)
  const code = session.codes.get(event.code)
  if (!code) return null
  const subject = session.participants.find(({ id }) => id === event.subjectId)?.pseudonym
  const modifiers = code.modifiers
    .filter(({ id }) => event.modifiers.includes(id))
    .map(({ name }) => textIn(name, language))
  const words = [subject, ...modifiers, event.note].filter(Boolean).join(' · ')
  const time =
    event.endMs === null ? formatClock(event.startMs) : `${formatClock(event.startMs)} – ${formatClock(event.endMs)}`
  return (
    <button
      type="button"
      className={styles['piece']}
      tabIndex={-1}
      data-hand={isInHand || undefined}
      {...withoutFocus(() => playEvent(session, event))}
    >
      <ShapeMark shape={code.shape} color={code.color} size={9} />
      <Said>{t('playEvidence', { code: textIn(code.name, language) })}</Said>
      <span className={styles['pieceTime']}>{time}</span>
      {words !== '' && <span className={styles['pieceWords']}>{words}</span>}
    </button>
  )
}
