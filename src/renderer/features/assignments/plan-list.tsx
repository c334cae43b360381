import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanSummary } from '@contract/calls/assignments'
import { Banner } from '@renderer/components/banner'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { momentText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useCall } from '@renderer/lib/queries'
import { designText } from './design-text'
import { PreviewTables } from './preview-tables'
import styles from './assignments.module.css'

/** The plans with their seeds and settings; each can be made again. */
export function PlanList({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const { t } = useTranslation('assignments')
  const line = usePlanLine()
  const [remade, setRemade] = useState<PlanSummary | null>(null)
  if (plans.length === 0) return null
  return (
    <section className={styles['plans']} aria-label={t('plans.title')}>
      {plans.map((plan) => (
        <div key={plan.id} className={styles['buttons']}>
          <span>{line(plan)}</span>
          <Button variant="quiet" onPress={() => setRemade(plan)}>
            {t('plans.remake', { seed: plan.seed })}
          </Button>
        </div>
      ))}
      {remade !== null && <RemadeDialog plan={remade} onClose={() => setRemade(null)} />}
    </section>
  )
}

/** A plan in a sentence, with everything that it takes to make it again. */
export function usePlanLine(): (plan: PlanSummary) => string {
  const { t } = useTranslation('assignments')
  const language = useLanguage()
  return ({ madeMs, seed, design, recordingCount, raterNames }) =>
    t('plans.line', {
      when: momentText(madeMs, language),
      seed,
      design: designText(design, t),
      count: recordingCount,
      raters: raterNames.join(', '),
    })
}

function RemadeDialog({ plan, onClose }: { readonly plan: PlanSummary; readonly onClose: () => void }) {
  const { t } = useTranslation('assignments')
  const remade = useCall('assignments.remake', { planId: plan.id }).value
  const verdict = remade?.isSame === null ? 'changed' : remade?.isSame === true ? 'same' : 'different'
  return (
    <Dialog
      title={t('plans.remadeTitle', { seed: plan.seed })}
      size="l"
      onClose={onClose}
      footer={<Button onPress={onClose}>{t('close')}</Button>}
    >
      {remade !== undefined && (
        <>
          <Banner tone={verdict === 'same' ? 'good' : verdict === 'changed' ? 'info' : 'warn'}>
            {t(`plans.${verdict}`)}
          </Banner>
          <PreviewTables preview={remade.preview} />
        </>
      )}
    </Dialog>
  )
}
