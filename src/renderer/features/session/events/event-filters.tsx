import { useTranslation } from 'react-i18next'
import type { Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { Participant } from '@domain/recording/recording'
import { Icon } from '@renderer/components/icon'
import { type EventFilter, isFiltering, noFilter } from '@renderer/features/session/events/event-filter'
import styles from './event-list.module.css'

interface EventFiltersProps {
  readonly filter: EventFilter
  readonly onFilter: (filter: EventFilter) => void
  readonly instrument: Instrument
  readonly participants: readonly Participant[]
  readonly language: Language
  /** The events are compared with another rating's. */
  readonly hasDifferences: boolean
  readonly count: number
  readonly total: number
}

const any = ''

/** What the list is narrowed to, and how many events that leaves. */
export function EventFilters({
  filter,
  onFilter,
  instrument,
  participants,
  language,
  hasDifferences,
  count,
  total,
}: EventFiltersProps) {
  const { t } = useTranslation('events')
  const narrow = (change: Partial<EventFilter>): void => onFilter({ ...filter, ...change })
  return (
    <search className={styles['filters']} aria-label={t('filter.name')}>
      <input
        className={styles['search']}
        type="search"
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        value={filter.text}
        onChange={({ target }) => narrow({ text: target.value })}
      />
      <Choice
        name={t('filter.item')}
        value={filter.item === null ? any : String(filter.item)}
        choices={instrument.items.map((item) => ({
          id: String(item.number),
          label: `${item.number} ${textIn(item.shortName, language)}`,
        }))}
        onChoose={(id) => narrow({ item: id === any ? null : Number(id) })}
      />
      <Choice
        name={t('filter.code')}
        value={filter.code ?? any}
        choices={instrument.codes.map(({ id, name }) => ({ id, label: textIn(name, language) }))}
        onChoose={(id) => narrow({ code: id === any ? null : id })}
      />
      <Choice
        name={t('filter.subject')}
        value={filter.subjectId ?? any}
        choices={participants.map(({ id, pseudonym }) => ({ id, label: pseudonym }))}
        onChoose={(id) => narrow({ subjectId: id === any ? null : id })}
      />
      {hasDifferences && (
        <button
          type="button"
          className={styles['differing']}
          aria-pressed={filter.differing}
          onClick={() => narrow({ differing: !filter.differing })}
        >
          {t('filter.differing')}
        </button>
      )}
      {isFiltering(filter) && (
        <button
          type="button"
          className={styles['reset']}
          aria-label={t('filter.clear')}
          title={t('filter.clear')}
          onClick={() => onFilter(noFilter)}
        >
          <Icon name="close" size={12} />
        </button>
      )}
      <output className={styles['count']}>
        {isFiltering(filter) ? t('countOf', { shown: count, count: total }) : t('count', { count: total })}
      </output>
    </search>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly value: string
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  readonly onChoose: (id: string) => void
}

function Choice({ name, value, choices, onChoose }: ChoiceProps) {
  return (
    <select
      className={styles['choice']}
      data-chosen={value !== any}
      aria-label={name}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      <option value={any}>{name}</option>
      {choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  )
}
