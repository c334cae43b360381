import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event } from '@domain/coding/event'
import { textIn } from '@domain/instrument/language'
import { dimensionById } from '@domain/instrument/parts'
import { scoreAt } from '@domain/rating/sheet'
import { Button } from '@renderer/components/button'
import { Icon } from '@renderer/components/icon'
import { useLanguage } from '@renderer/lib/language'
import { useLetterWork } from '../desk/letter-context'
import { EventRow } from './event-row'
import styles from './evidence.module.css'

interface ItemEvidenceProps {
  /** Null for the session as a whole, and for marks of no item. */
  readonly item: number | null
  readonly name: string
  readonly dimensions: readonly string[]
  readonly events: readonly Event[]
}

/** So many marks are shown before one asks for all of them. */
const shownAtFirst = 100

/** One item with its scores; it opens to the note and the marks behind them. */
export function ItemEvidence({ item, name, dimensions, events }: ItemEvidenceProps) {
  const { t } = useTranslation('letter')
  const { opened } = useLetterWork()
  const [isOpen, setOpen] = useState(false)
  const [isAll, setAll] = useState(false)
  const partId = useId()
  const note = item === null ? '' : (opened.itemNotes.find((each) => each.item === item)?.text ?? '')
  const shown = isAll ? events : events.slice(0, shownAtFirst)
  const hasMore = item !== null || events.length > 0
  return (
    <section className={styles['item']}>
      <button
        type="button"
        className={styles['itemHead']}
        aria-expanded={hasMore ? isOpen : undefined}
        aria-controls={isOpen ? partId : undefined}
        disabled={!hasMore}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles['chevron']} data-open={isOpen || undefined}>
          {hasMore && <Icon name="chevron" size={12} />}
        </span>
        <span className={styles['itemName']}>{name}</span>
        <Scores item={item} dimensions={dimensions} />
        <span className={styles['count']}>{hasMore ? t('item.events', { count: events.length }) : ''}</span>
      </button>
      {isOpen && (
        <div id={partId} className={styles['itemBody']}>
          {note !== '' && (
            <p className={styles['note']}>
              <strong>{t('item.note')}:</strong> {note}
            </p>
          )}
          {note === '' && events.length === 0 && <p className={styles['soft']}>{t('item.noEvidence')}</p>}
          <ul className={styles['events']}>
            {shown.map((event) => (
              <EventRow key={event.id} event={event} item={item} />
            ))}
          </ul>
          {shown.length < events.length && (
            <Button variant="quiet" onPress={() => setAll(true)}>
              {t('item.showAll', { count: events.length })}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function Scores({ item, dimensions }: Pick<ItemEvidenceProps, 'item' | 'dimensions'>) {
  const { t } = useTranslation('letter')
  const language = useLanguage()
  const { opened } = useLetterWork()
  return (
    <span className={styles['scores']}>
      {dimensions.map((id) => {
        const dimension = dimensionById(opened.instrument, id)
        const value = scoreAt(opened.scores, { item, dimension: id })?.value
        const said =
          typeof value === 'string' ? <abbr title={t(`overall.${value}`)}>{t(`short.${value}`)}</abbr> : (value ?? '–')
        const isBelow =
          typeof value === 'number' && dimension?.adequate !== null && value < (dimension?.adequate ?? value)
        return (
          <span key={id} className={styles['score']} data-below={isBelow || undefined}>
            {textIn(dimension?.name ?? {}, language)} <b>{said}</b>
          </span>
        )
      })}
    </span>
  )
}
