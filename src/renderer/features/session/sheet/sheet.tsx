import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '@domain/instrument/language'
import { proposedNotApplicable } from '@domain/rating/sheet'
import { Said } from '@renderer/components/said'
import { useSession, useSessionState } from '@renderer/features/session/session-context'
import { GoToItem } from '@renderer/features/session/sheet/go-to-item'
import { ScoreCell } from '@renderer/features/session/sheet/score-cell'
import { SheetRow } from '@renderer/features/session/sheet/sheet-row'
import styles from '@renderer/features/session/sheet/sheet.module.css'
import { scoreKey } from '@renderer/features/session/store/score-rows'
import { useLanguage } from '@renderer/lib/language'

/** The rating sheet: every item on each of its dimensions, and the overall scores, which nobody computes. */
export function Sheet() {
  const { t } = useTranslation('session')
  const { instrument } = useSession()
  const language = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const proposed = useProposedItems()
  useFocusOnCurrentCell(place)

  const columns = `minmax(0, 1fr) 30px ${instrument.dimensions.map(({ min, max }) => `calc(var(--grade) * ${max - min + 1} + 2px)`).join(' ')} 16px`
  return (
    <div ref={place} className={styles['sheet']} data-keys="sheet">
      <div className={styles['scroll']} style={{ ['--columns' as string]: columns }}>
        <div role="grid" aria-label={t('sheet')}>
          <div role="row" className={styles['head']}>
            <div role="columnheader" className={styles['headItem']}>
              {t('item')}
            </div>
            <div role="columnheader" className={styles['headCount']} title={t('evidence')}>
              {t('evidenceShort')}
            </div>
            {instrument.dimensions.map(({ id, name }) => (
              <div key={id} role="columnheader">
                {textIn(name, language)}
              </div>
            ))}
            <div role="columnheader">
              <Said>{t('note')}</Said>
            </div>
          </div>
          {instrument.items.map((item) => (
            <SheetRow key={item.number} item={item} isProposed={proposed.has(item.number)} />
          ))}
        </div>
        <Overall />
      </div>
      <GoToItem />
    </div>
  )
}

/** The scores for the whole session are the rater's own judgement. They stay in sight below the items. */
function Overall() {
  const { t } = useTranslation('session')
  const { instrument } = useSession()
  return (
    <div role="grid" aria-label={t('overall')} className={styles['overallGrid']}>
      <div role="row" className={styles['overall']} data-item="overall">
        <div role="rowheader" className={styles['overallTitle']}>
          {t('overall')}
        </div>
        {instrument.dimensions.map((dimension, column) =>
          instrument.overall.includes(dimension.id) ? (
            <div key={dimension.id} role="presentation" style={{ gridColumn: column + 3 }}>
              <ScoreCell item={null} itemName={t('overall')} dimension={dimension} />
            </div>
          ) : null,
        )}
      </div>
    </div>
  )
}

function useProposedItems(): ReadonlySet<number | null> {
  const { instrument, participants } = useSession()
  const scores = useSessionState((state) => state.scores)
  return useMemo(
    () => new Set(proposedNotApplicable(instrument, participants, [...scores.values()]).map(({ item }) => item)),
    [instrument, participants, scores],
  )
}

/** The focus follows the sheet's cursor while it is on a cell, and the opened item stays in sight. */
function useFocusOnCurrentCell(place: RefObject<HTMLDivElement | null>): void {
  const cell = useSessionState((state) => state.cell)
  useEffect(() => {
    if (cell === null) return
    const current = place.current?.querySelector<HTMLElement>(`[data-cell="${scoreKey(cell.item, cell.dimension)}"]`)
    if (document.activeElement?.matches('[data-cell]')) current?.focus({ preventScroll: true })
    const row = place.current?.querySelector(`[data-item="${cell.item ?? 'overall'}"]`)
    const detail = row?.nextElementSibling
    if (detail instanceof HTMLElement && detail.offsetHeight < 260) detail.scrollIntoView({ block: 'nearest' })
    row?.scrollIntoView({ block: 'nearest' })
  }, [place, cell])
}
