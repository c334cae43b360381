import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '@domain/instrument/language'
import { evidenceByItem } from '@domain/letter/evidence'
import { ScrollRegion } from '@renderer/components/scroll-region'
import { useLanguage } from '@renderer/lib/language'
import { useLetterWork } from '../desk/letter-context'
import { ItemEvidence } from './item-evidence'
import { MomentPlayer } from './moment-player'
import { useRatingEvents } from '@renderer/lib/use-rating-events'
import styles from './evidence.module.css'

interface EvidencePaneProps {
  readonly onOpenSession: ((atMs: number) => void) | null
}

/** What the rating says, item by item, with the marks and notes behind it, to be seen again. */
export function EvidencePane({ onOpenSession }: EvidencePaneProps) {
  const { t } = useTranslation('letter')
  const language = useLanguage()
  const { opened } = useLetterWork()
  const { instrument, rating } = opened
  const { events, isReading } = useRatingEvents(rating.id)
  const byItem = useMemo(() => evidenceByItem(instrument, events), [instrument, events])
  const loose = byItem.get(null) ?? []
  return (
    <div className={styles['pane']}>
      <MomentPlayer onOpenSession={onOpenSession} />
      <ScrollRegion label={t('item.list')} className={styles['items']}>
        {isReading && events.length > 0 && <p className={styles['soft']}>{t('reading', { count: events.length })}</p>}
        {instrument.overall.length > 0 && (
          <ItemEvidence item={null} name={t('item.overall')} dimensions={instrument.overall} events={[]} />
        )}
        {instrument.items.map((item) => (
          <ItemEvidence
            key={item.number}
            item={item.number}
            name={t('item.name', { number: item.number, name: textIn(item.name, language) })}
            dimensions={item.dimensions}
            events={byItem.get(item.number) ?? []}
          />
        ))}
        {loose.length > 0 && <ItemEvidence item={null} name={t('item.none')} dimensions={[]} events={loose} />}
      </ScrollRegion>
    </div>
  )
}
