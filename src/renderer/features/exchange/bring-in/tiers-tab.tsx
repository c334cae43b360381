import { useTranslation } from 'react-i18next'
import { tierMeanings } from '@domain/exchange/exchange-map'
import { modifyingConstraints } from '@domain/exchange/tiers-to-work'
import { Select } from '@renderer/components/select'
import { answerTier } from './choices'
import { NamesTable } from './names-table'
import type { TabProps } from './recordings-tab'
import styles from './bring-in.module.css'

/** Of each tier, whether its name is the code or its annotations are codes. */
export function TiersTab({ preview, choices, onChoose }: TabProps) {
  const { t } = useTranslation('imports')
  const tiers = preview.names.tiers.map((tier) => ({
    ...tier,
    detail: tier.detail === 'none' ? '' : t(`tiers.constraint.${tier.detail}`),
  }))
  const modifying = new Set(
    preview.names.tiers
      .filter(({ detail }) => modifyingConstraints.some((constraint) => constraint === detail))
      .map(({ name }) => name),
  )
  return (
    <>
      <p className={styles['soft']}>{t('tiers.help')}</p>
      <NamesTable
        label={t('tiers.tab')}
        names={tiers}
        nameLabel={t('tiers.inFile')}
        meaningLabel={t('tiers.here')}
        meaning={({ name, meant }) => (
          <div className={styles['meaning']}>
            <Select
              label={t('tiers.means', { name })}
              hideLabel
              value={meant ?? 'out'}
              choices={[
                ...(modifying.has(name)
                  ? [{ id: meant ?? tierMeanings[0], label: t('tiers.meaning.modifier') }]
                  : tierMeanings.map((id) => ({ id, label: t(`tiers.meaning.${id}`) }))),
                { id: 'out', label: t('leaveOut') },
              ]}
              onChange={(id) =>
                onChoose(answerTier(choices, name, tierMeanings.find((meaning) => meaning === id) ?? null))
              }
            />
          </div>
        )}
      />
    </>
  )
}
