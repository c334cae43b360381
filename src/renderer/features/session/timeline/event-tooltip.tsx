import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event } from '@domain/coding/event'
import { formatClock, formatClockShort } from '@domain/time/clock'
import { type EventTexts, joined } from '@renderer/features/session/timeline/event-label'
import styles from './timeline.module.css'

/** The event under the pointer, and where the pointer met it. */
export interface Hover {
  readonly event: Event
  readonly x: number
  readonly y: number
}

const farRight = 0.7
/** Lines of the tallest box. */
const roomAbovePx = 96

/** Tells what the pointer is on; keys reach the same in the event list. */
export function EventTooltip({ hover: { event, x, y }, texts }: { readonly hover: Hover; readonly texts: EventTexts }) {
  const { t } = useTranslation('timeline')
  const more = joined([texts.subject(event), texts.modifiers(event)])
  return (
    <Tooltip x={x} y={y}>
      <strong>{texts.code(event)}</strong>
      {more !== '' && <span>{more}</span>}
      <span className={styles['time']}>{timesOf(event, t('open'))}</span>
      {event.note !== '' && <span className={styles['note']}>{event.note}</span>}
    </Tooltip>
  )
}

interface TooltipProps {
  readonly x: number
  readonly y: number
  readonly children: ReactNode
}

/** A box beside the pointer: above it where there is room inside the timeline, else below. */
export function Tooltip({ x, y, children }: TooltipProps) {
  const isLeftOf = x > window.innerWidth * farRight
  const isAbove = y > roomAbovePx
  const corner = `${x + (isLeftOf ? -12 : 12)}px, ${y + (isAbove ? -8 : 18)}px`
  return (
    <div
      className={styles['tooltip']}
      aria-hidden="true"
      style={{ transform: `translate(${corner}) translate(${isLeftOf ? '-100%' : '0'}, ${isAbove ? '-100%' : '0'})` }}
    >
      {children}
    </div>
  )
}

/** When an event is, and how long a state lasts. */
export function timesOf(event: Event, open: string): string {
  if (event.kind === 'point') return formatClock(event.startMs)
  if (event.endMs === null) return `${formatClock(event.startMs)} – ${open}`
  return `${formatClock(event.startMs)} – ${formatClock(event.endMs)} (${formatClockShort(event.endMs - event.startMs)})`
}
