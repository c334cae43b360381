import { useTranslation } from 'react-i18next'
import type { ConsensusSide } from '@contract/calls/consensus'
import type { EventTable } from '@domain/coding/event-table'
import { textIn } from '@domain/instrument/language'
import { codesOfItem } from '@domain/instrument/parts'
import { formatClock } from '@domain/time/clock'
import { ShapeMark } from '@renderer/components/shape-mark'
import { playStretch, stretchOf } from '@renderer/features/session/marking/play-event'
import { useSession } from '@renderer/features/session/session-context'
import { evidenceOf } from '@renderer/features/session/sheet/use-evidence'
import { useLanguage } from '@renderer/lib/language'
import styles from './consensus.module.css'

const mostShown = 60

interface SideEvidenceProps {
  readonly side: ConsensusSide
  /** Item number, or null for the whole session, which has no marks of its own. */
  readonly item: number | null
  /** The side's events as far as they have been read. */
  readonly table: EventTable | undefined
}

/** What one rater marked and wrote about an item; a mark plays when it is pressed. */
export function SideEvidence({ side, item, table }: SideEvidenceProps) {
  const { t } = useTranslation('session')
  const session = useSession()
  const language = useLanguage()
  const codes = item === null ? [] : codesOfItem(session.instrument, item)
  const ids = codes.map(({ id }) => id)
  const { events, total } = table === undefined ? { events: [], total: 0 } : evidenceOf(table, ids, mostShown)
  const note = side.itemNotes.find((each) => each.item === item)?.text ?? ''
  const { personName: name } = side
  return (
    <section className={styles['side']} aria-label={t('consensus.evidenceOf', { name })}>
      <h4 className={styles['sideName']}>{name}</h4>
      {note !== '' && <p className={styles['sideNote']}>{note}</p>}
      {total === 0 && <p className={styles['none']}>{t('noEvidence')}</p>}
      <ul className={styles['pieces']}>
        {events.map((event) => {
          const code = session.codes.get(event.code)
          if (code === undefined) return null
          const time = formatClock(event.startMs)
          return (
            <li key={event.id}>
              <button
                type="button"
                className={styles['piece']}
                aria-label={t('consensus.play', { code: textIn(code.name, language), time, name })}
                onClick={() => playStretch(session, stretchOf(event, session.player.durationMs))}
              >
                <ShapeMark shape={code.shape} color={code.color} size={9} />
                <span className={styles['time']}>{time}</span>
                {textIn(code.name, language)}
                {event.note !== '' && <span className={styles['words']}>{event.note}</span>}
              </button>
            </li>
          )
        })}
      </ul>
      {total > events.length && (
        <p className={styles['none']}>{t('consensus.more', { count: total - events.length })}</p>
      )}
    </section>
  )
}
