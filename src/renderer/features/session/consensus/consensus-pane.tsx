import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConsensusSides } from '@contract/calls/consensus'
import { type Comparison, compareSides } from '@domain/rating/consensus'
import { Switch } from '@renderer/components/switch'
import { ComparisonRow } from '@renderer/features/session/consensus/comparison-row'
import { Discussion } from '@renderer/features/session/consensus/discussion'
import { useSideEvents } from '@renderer/features/session/consensus/use-side-events'
import { useSession } from '@renderer/features/session/session-context'
import { useCall } from '@renderer/lib/queries'
import styles from './consensus.module.css'

/** The independent ratings side by side, disagreements first, and what is agreed on. */
export function ConsensusPane() {
  const { t } = useTranslation('session')
  const { opened } = useSession()
  const { value, refusal } = useCall('consensus.sides', { ratingId: opened.rating.id })
  if (refusal !== null) return <p className={styles['none']}>{t('consensus.gone')}</p>
  return value === undefined ? null : <Sides given={value} />
}

function Sides({ given }: { readonly given: ConsensusSides }) {
  const { t } = useTranslation('session')
  const { instrument } = useSession()
  const [onlyDifferences, setOnlyDifferences] = useState(false)
  const [openKey, setOpenKey] = useState<string | null>(null)
  const sides = useMemo(() => given.sides.filter(({ isSameScale }) => isSameScale), [given.sides])
  const compared = useMemo(
    () =>
      compareSides(
        instrument,
        sides.map(({ scores }) => scores),
      ),
    [instrument, sides],
  )
  const events = useSideEvents(sides)
  const differing = compared.filter(({ difference }) => difference > 0)
  const shown = onlyDifferences ? differing : compared
  return (
    <div className={styles['pane']}>
      <Discussion given={given} />
      <div className={styles['tools']}>
        <output>{t('consensus.differing', { count: differing.length, of: compared.length })}</output>
        <Switch label={t('consensus.onlyDiffering')} isSelected={onlyDifferences} onChange={setOnlyDifferences} />
      </div>
      {sides.length < given.sides.length && <p className={styles['none']}>{t('consensus.otherScale')}</p>}
      <ul className={styles['rows']} aria-label={t('consensus.name')}>
        {shown.map((comparison) => {
          const key = keyOf(comparison)
          return (
            <ComparisonRow
              key={key}
              comparison={comparison}
              sides={sides}
              events={events}
              isOpen={openKey === key}
              onToggle={() => setOpenKey(openKey === key ? null : key)}
            />
          )
        })}
      </ul>
    </div>
  )
}

function keyOf({ item, dimension }: Comparison): string {
  return `${item ?? 'overall'} ${dimension}`
}
