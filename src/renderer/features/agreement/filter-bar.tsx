import { useTranslation } from 'react-i18next'
import { ChoicePopover } from '@renderer/components/choice-popover'
import { DateField } from '@renderer/components/date-field'
import { Select } from '@renderer/components/select'
import { useAgreementWork } from './agreement-context'
import styles from './agreement.module.css'
import { useNames } from './names'
import { goldChoices, scopes, type Selection } from './selection'
import { changeAgreement, useAgreement } from './state'
import type { StudyScores } from '@renderer/lib/study-scores'

/** What is compared: which scale, dimension, items, raters, dates, and what becomes of gold ratings. */
export function FilterBar({ scales }: { readonly scales: readonly StudyScores[] }) {
  const { t } = useTranslation('agreement')
  const { scores } = useAgreementWork()
  const { dimensionName, raterName } = useNames()
  const selection = useAgreement((state) => state.selection)
  const change = (patch: Partial<Selection>): void => changeAgreement({ selection: { ...selection, ...patch } })
  const independent = [
    ...new Set(scores.ratings.flatMap(({ kind, raterId }) => (kind === 'independent' ? [raterId] : []))),
  ].toSorted((left, right) => raterName(left).localeCompare(raterName(right)))
  const chosen = independent.filter((id) => !selection.without.includes(id))
  return (
    <div className={styles['filters']} role="group" aria-label={t('filters')}>
      {scales.length > 1 && (
        <Select
          label={t('scale')}
          value={scores.instrument.key}
          onChange={(scale) => changeAgreement({ scale, opened: null, measure: null })}
          choices={scales.map(({ instrument }) => ({ id: instrument.key, label: instrument.shortTitle }))}
        />
      )}
      <Select
        label={t('dimension')}
        value={selection.dimension ?? 'all'}
        onChange={(id) => change({ dimension: id === 'all' ? null : id })}
        choices={[
          { id: 'all', label: t('allDimensions') },
          ...scores.instrument.dimensions.map(({ id }) => ({ id, label: dimensionName(id) })),
        ]}
      />
      <Select
        label={t('scope.label')}
        value={selection.scope}
        onChange={(scope) => change({ scope })}
        choices={scopes.map((id) => ({ id, label: t(`scope.${id}`) }))}
      />
      <ChoicePopover
        label={t('raters')}
        summary={
          chosen.length === independent.length
            ? t('allRaters', { count: chosen.length })
            : chosen.map(raterName).join(', ')
        }
        choices={independent.map((id) => ({ id, label: raterName(id) }))}
        chosen={chosen}
        onChange={(ids) => change({ without: independent.filter((id) => !ids.includes(id)) })}
      />
      <Select
        label={t('gold.label')}
        value={selection.gold}
        onChange={(gold) => change({ gold })}
        choices={goldChoices.map((id) => ({ id, label: t(`gold.${id}`) }))}
      />
      <DateField label={t('from')} value={selection.from} onChange={(from) => change({ from })} />
      <DateField label={t('to')} value={selection.to} onChange={(to) => change({ to })} />
    </div>
  )
}
