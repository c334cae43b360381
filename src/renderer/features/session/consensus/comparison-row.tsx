import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConsensusSide } from '@contract/calls/consensus'
import type { EventTable } from '@domain/coding/event-table'
import { textIn } from '@domain/instrument/language'
import type { Comparison } from '@domain/rating/consensus'
import type { ScoreValue } from '@domain/rating/rating'
import { AgreedScore } from '@renderer/features/session/consensus/agreed-score'
import { SideEvidence } from '@renderer/features/session/consensus/side-evidence'
import { useSession } from '@renderer/features/session/session-context'
import { ItemNoteField } from '@renderer/features/session/sheet/item-note-field'
import { useLanguage } from '@renderer/lib/language'
import styles from './consensus.module.css'

interface ComparisonRowProps {
  readonly comparison: Comparison
  readonly sides: readonly ConsensusSide[]
  readonly events: ReadonlyMap<string, EventTable>
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** What each rater gave in one place of the sheet, what is agreed, and, opened, what each of them saw there. */
export function ComparisonRow({ comparison, sides, events, isOpen, onToggle }: ComparisonRowProps) {
  const { t } = useTranslation('session')
  const { instrument } = useSession()
  const language = useLanguage()
  const id = useId()
  const { item: number, dimension: dimensionId, values, difference } = comparison
  const item = instrument.items.find((each) => each.number === number)
  const dimension = instrument.dimensions.find((each) => each.id === dimensionId)
  if (dimension === undefined) return null
  const itemName = item === undefined ? t('consensus.overall') : `${item.number} ${textIn(item.shortName, language)}`
  const name = `${itemName}, ${textIn(dimension.name, language)}`
  const valueText = (value: ScoreValue | null): string => {
    if (value === null) return '–'
    return typeof value === 'number' ? String(value) : t(value === 'not-rated' ? 'notRated' : 'notApplicable')
  }
  return (
    <li className={styles['row']} data-differs={difference > 0 || undefined}>
      <div className={styles['head']}>
        <button type="button" className={styles['name']} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          {name}
        </button>
        <span className={styles['values']}>
          {sides.map((side, index) => (
            <span key={side.ratingId} className={styles['value']}>
              <span className={styles['who']}>{side.personName}</span>
              <strong>{valueText(values[index] ?? null)}</strong>
            </span>
          ))}
        </span>
        <span className={styles['difference']}>
          {difference === 0 ? t('consensus.same') : t('consensus.apart', { count: difference })}
        </span>
        <AgreedScore name={name} item={number} dimension={dimension} />
      </div>
      {isOpen && (
        <div id={id} className={styles['detail']}>
          {sides.map((side) => (
            <SideEvidence key={side.ratingId} side={side} item={number} table={events.get(side.ratingId)} />
          ))}
          {number !== null && <ItemNoteField itemNumber={number} />}
        </div>
      )}
    </li>
  )
}
