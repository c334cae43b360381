import { memo, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event } from '@domain/coding/event'
import type { Code } from '@domain/instrument/instrument'
import { formatClock } from '@domain/time/clock'
import { Icon } from '@renderer/components/icon'
import { ShapeMark } from '@renderer/components/shape-mark'
import { useKeyText } from '@renderer/features/session/marking/use-chord'
import type { EventTexts } from '@renderer/features/session/timeline/event-label'
import styles from './event-list.module.css'

interface EventRowProps {
  readonly id: string
  readonly event: Event
  readonly code: Code | undefined
  readonly texts: EventTexts
  readonly index: number
  readonly top: number
  readonly isSelected: boolean
  readonly isInHand: boolean
  /** Keys have gone to it without selecting it. */
  readonly isActive: boolean
  readonly canEdit: boolean
  readonly onClick: (id: string, press: MouseEvent) => void
  readonly onJump: (event: Event) => void
  readonly onStartEdit: (id: string) => void
}

/** One event; remembered, so that scrolling and coding render only the rows that come or change. */
export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { id, event, code, texts, index, top, isSelected, isInHand, canEdit } = props
  const { t } = useTranslation('events')
  const editKey = useKeyText()('list.edit')
  return (
    <div
      id={id}
      className={styles['row']}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-hand={isInHand || undefined}
      data-active={props.isActive || undefined}
      style={{ top }}
      onClick={(press) => props.onClick(event.id, press)}
      onDoubleClick={() => props.onJump(event)}
    >
      <span className={styles['start']} role="gridcell">
        {formatClock(event.startMs)}
      </span>
      <span className={styles['duration']} role="gridcell">
        {event.kind === 'state' && (event.endMs === null ? t('open') : lengthText(event.endMs - event.startMs))}
      </span>
      <span className={styles['code']} role="gridcell">
        {code !== undefined && <ShapeMark shape={code.shape} color={code.color} />}
        <span className={styles['text']}>{texts.code(event)}</span>
      </span>
      <span className={styles['item']} role="gridcell">
        {code?.item ?? ''}
      </span>
      <span className={styles['subject']} role="gridcell">
        {texts.subject(event)}
      </span>
      <span className={styles['modifiers']} role="gridcell" title={texts.modifiers(event)}>
        {texts.modifiers(event)}
      </span>
      <span className={styles['note']} role="gridcell" title={event.note}>
        <span className={styles['text']}>{event.note}</span>
        {isInHand && canEdit && (
          <button
            type="button"
            className={styles['edit']}
            tabIndex={-1}
            aria-label={t('edit.name')}
            title={editKey === null ? t('edit.name') : `${t('edit.name')} (${editKey})`}
            onClick={() => props.onStartEdit(event.id)}
          >
            <Icon name="edit" size={13} />
          </button>
        )}
      </span>
    </div>
  )
})

/** `7:15`, `1:02:03`, or `0:04.2` where a state is short enough for tenths to matter. */
function lengthText(ms: number): string {
  const text = formatClock(ms).replace(/^0:0?/u, '')
  return text.slice(0, ms < 60_000 ? -2 : -4)
}
