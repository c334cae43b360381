import { useTranslation } from 'react-i18next'
import { assertNever } from '@domain/assert-never'
import { formatClock } from '@domain/time/clock'
import type { BesideHit } from '@renderer/features/session/timeline/beside'
import { type EventTexts, joined } from '@renderer/features/session/timeline/event-label'
import { Tooltip, timesOf } from '@renderer/features/session/timeline/event-tooltip'
import styles from './timeline.module.css'

export interface BesideHover {
  readonly hit: BesideHit
  readonly x: number
  readonly y: number
}

/** Tells of what lies beside the rating's own events; the notes, the transcript and the event list say the same. */
export function BesideTooltip({ hover, texts }: { readonly hover: BesideHover; readonly texts: EventTexts }) {
  const { t } = useTranslation(['timeline', 'session'])
  const { hit, x, y } = hover
  switch (hit.kind) {
    case 'note':
      return (
        <Tooltip x={x} y={y}>
          <strong>{t(`session:timeNote.${hit.note.kind}`)}</strong>
          {hit.note.text !== '' && <span className={styles['words']}>{hit.note.text}</span>}
          <span className={styles['time']}>{formatClock(hit.note.atMs)}</span>
        </Tooltip>
      )
    case 'speech':
      return (
        <Tooltip x={x} y={y}>
          <strong>{hit.stretch.speaker ?? t('nobodyNamed')}</strong>
          <span className={styles['words']}>{hit.line.text}</span>
          <span className={styles['time']}>{formatClock(hit.line.startMs)}</span>
        </Tooltip>
      )
    case 'under': {
      const more = joined([texts.subject(hit.event), texts.modifiers(hit.event)])
      return (
        <Tooltip x={x} y={y}>
          <span className={styles['whose']}>{t('under.of', { name: hit.name })}</span>
          <strong>{texts.code(hit.event)}</strong>
          {more !== '' && <span>{more}</span>}
          <span className={styles['time']}>{timesOf(hit.event, t('open'))}</span>
          {hit.event.note !== '' && <span className={styles['note']}>{hit.event.note}</span>}
        </Tooltip>
      )
    }
    default:
      return assertNever(hit)
  }
}
