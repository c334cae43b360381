import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Instrument, Language } from '@domain/instrument/instrument'
import type { Participant } from '@domain/recording/recording'
import { EmptyState } from '@renderer/components/empty-state'
import { type EventFilter, isFiltering, noFilter } from '@renderer/features/session/events/event-filter'
import { EventFilters } from '@renderer/features/session/events/event-filters'
import { EventGrid } from '@renderer/features/session/events/event-grid'
import type { Sort } from '@renderer/features/session/events/event-order'
import type { EventRows } from '@renderer/features/session/events/event-rows'
import type { ActedOn } from '@renderer/features/session/events/row-acts'
import { SelectionBar } from '@renderer/features/session/events/selection-bar'
import { useEventRows } from '@renderer/features/session/events/use-event-rows'
import styles from './event-list.module.css'

interface EventListProps extends Omit<ActedOn, 'rows'> {
  readonly instrument: Instrument
  readonly participants: readonly Participant[]
  /** Where a stretch of time to select in begins; null before that was said. */
  readonly hereMs: number | null
  readonly language: Language
  /** Ids of the events that differ from the rating they are compared with; null without one. */
  readonly differing: ReadonlySet<string> | null
}

const none: ReadonlySet<string> = new Set()
const byTime: Sort = { column: 'start', isDescending: false }

/** The rating's events as a list: to look through, filter, sort, jump to and correct, all by keys. */
export function EventList(props: EventListProps) {
  const { table, instrument, participants, selectedIds, language, readOnly, clock } = props
  const { t } = useTranslation('events')
  const [chosenFilter, setFilter] = useState<EventFilter>(noFilter)
  const [sort, setSort] = useState<Sort>(byTime)
  const differing = props.differing ?? none
  const filter = useMemo(
    () => (props.differing === null ? { ...chosenFilter, differing: false } : chosenFilter),
    [chosenFilter, props.differing],
  )
  const rows = useEventRows({ table, instrument, participants, language, filter, differing, sort })
  // The bar may come a frame later than the marks.
  const shownIds = useDeferredValue(selectedIds)
  const hiddenCount = useMemo(
    () => (isFiltering(filter) && shownIds.size <= mostCounted ? countHidden(rows, shownIds) : 0),
    [filter, rows, shownIds],
  )
  return (
    <section className={styles['list']} aria-label={t('name')}>
      <EventFilters
        filter={filter}
        onFilter={setFilter}
        instrument={instrument}
        participants={participants}
        language={language}
        hasDifferences={props.differing !== null}
        count={rows.size}
        total={table.size}
      />
      <EventGrid
        {...props}
        rows={rows}
        sort={sort}
        onSort={setSort}
        empty={<Nothing isFiltered={isFiltering(filter)} onClear={() => setFilter(noFilter)} />}
      />
      {!readOnly && table.size > 0 && (
        <SelectionBar
          table={table}
          instrument={instrument}
          participants={participants}
          language={language}
          selectedIds={shownIds}
          hiddenCount={hiddenCount}
          durationMs={clock.durationMs}
          hereMs={props.hereMs}
          editing={props.editing}
        />
      )}
    </section>
  )
}

/** Of more selected events it is not said how many are hidden. */
const mostCounted = 2000

function countHidden(rows: EventRows, ids: ReadonlySet<string>): number {
  let count = 0
  for (const id of ids) if (rows.indexOf(id) === -1) count += 1
  return count
}

function Nothing({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation('events')
  if (!isFiltered) return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
  return (
    <EmptyState
      title={t('noMatch.title')}
      actions={
        <button type="button" className={styles['clear']} onClick={onClear}>
          {t('filter.clear')}
        </button>
      }
    >
      {t('noMatch.text')}
    </EmptyState>
  )
}
