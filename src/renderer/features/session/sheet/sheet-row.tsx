import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { codesOfItem } from '@domain/instrument/parts'
import { Icon } from '@renderer/components/icon'
import { Said } from '@renderer/components/said'
import { useSession, useSessionState, useTable } from '@renderer/features/session/session-context'
import { ItemDetail } from '@renderer/features/session/sheet/item-detail'
import { ScoreCell } from '@renderer/features/session/sheet/score-cell'
import { goToItem, openItemNote } from '@renderer/features/session/sheet/sheet-actions'
import styles from '@renderer/features/session/sheet/sheet.module.css'
import { useLanguage } from '@renderer/lib/language'

/** One item: number, name, how much evidence, its grades, and whether it has a note. The current one is open below. */
export const SheetRow = memo(function SheetRow({
  item,
  isProposed,
}: {
  readonly item: Item
  readonly isProposed: boolean
}) {
  const { t } = useTranslation('session')
  const session = useSession()
  const language = useLanguage()
  const { instrument } = session
  const codeIds = codesOfItem(instrument, item.number).map(({ id }) => id)
  const evidenceCount = useTable((table) => codeIds.reduce((sum, id) => sum + table.countOfCode(id), 0))
  const isCurrent = useSessionState(({ cell }) => cell?.item === item.number)
  const note = useSessionState(({ notes }) => notes.get(item.number)?.text ?? '')
  const name = textIn(item.shortName, language) || textIn(item.name, language)
  const itemName = `${item.number} ${name}`
  return (
    <>
      <div role="row" className={styles['row']} data-current={isCurrent || undefined} data-item={item.number}>
        <div role="rowheader" className={styles['item']} onClick={() => goToItem(session, item.number)}>
          <span className={styles['number']}>{item.number}</span>
          <span className={styles['name']} title={textIn(item.name, language)}>
            {name}
          </span>
        </div>
        <div role="gridcell" className={styles['count']}>
          <span aria-hidden="true">{evidenceCount > 0 ? evidenceCount : '–'}</span>
          <Said>{t('evidenceCount', { count: evidenceCount })}</Said>
        </div>
        {instrument.dimensions.map((dimension) =>
          item.dimensions.includes(dimension.id) ? (
            <ScoreCell
              key={dimension.id}
              item={item.number}
              itemName={itemName}
              dimension={dimension}
              isProposed={isProposed}
            />
          ) : (
            <div key={dimension.id} role="gridcell" className={styles['unrated']}>
              {t('only', { dimension: ratedNames(item, instrument.dimensions, language) })}
            </div>
          ),
        )}
        <div
          role="gridcell"
          className={styles['noteCell']}
          aria-label={note === '' ? t('noNote') : t('hasNote')}
          title={note}
        >
          <span
            className={styles['pencil']}
            data-noted={note !== '' || undefined}
            aria-hidden="true"
            onClick={() => openItemNote(session, item.number)}
          >
            <Icon name="edit" size={12} />
          </span>
        </div>
      </div>
      {isCurrent && (
        <div role="row" className={styles['detailRow']}>
          <div role="gridcell" aria-colspan={instrument.dimensions.length + 3}>
            <ItemDetail item={item} />
          </div>
        </div>
      )}
    </>
  )
})

function ratedNames(
  item: Item,
  dimensions: readonly { id: string; name: Item['name'] }[],
  language: 'en' | 'nb',
): string {
  return dimensions
    .filter(({ id }) => item.dimensions.includes(id))
    .map(({ name }) => textIn(name, language).toLocaleLowerCase())
    .join(', ')
}
