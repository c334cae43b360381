import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConsensusSides } from '@contract/calls/consensus'
import { Button } from '@renderer/components/button'
import { Checkbox } from '@renderer/components/checkbox'
import { TextArea } from '@renderer/components/text-field'
import { useIsLocked, useSession } from '@renderer/features/session/session-context'
import { dateText, isoDay } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { queryClient, useAction } from '@renderer/lib/queries'
import styles from './consensus.module.css'

/** Who takes part, notes of the discussion, and the supervisor's approval. */
export function Discussion({ given }: { readonly given: ConsensusSides }) {
  const { t } = useTranslation('session')
  const session = useSession()
  const language = useLanguage()
  const isLocked = useIsLocked()
  const describe = useAction('consensus.describe')
  const approve = useAction('consensus.approve')
  const [draft, setDraft] = useState<string | null>(null)
  const { consensus, memberIds, people, approvedByName, mayApprove } = given
  const { ratingId, discussion, approvedMs } = consensus

  const shown = (answer: ConsensusSides | undefined): void => {
    if (answer !== undefined) queryClient.setQueryData(['consensus.sides', { ratingId }], answer)
  }
  const keep = async (change: { readonly discussion?: string; readonly memberIds?: string[] }): Promise<void> => {
    shown(await describe.run({ ratingId, discussion, memberIds: [...memberIds], ...change }))
  }
  const keepDraft = async (): Promise<void> => {
    if (draft === null || draft === discussion) return setDraft(null)
    await keep({ discussion: draft })
    setDraft(null)
  }
  return (
    <section className={styles['discussion']} aria-label={t('consensus.discussion')}>
      <fieldset className={styles['members']}>
        <legend>{t('consensus.members')}</legend>
        {people.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            isSelected={memberIds.includes(id)}
            isDisabled={isLocked}
            onChange={(takesPart) =>
              void keep({ memberIds: takesPart ? [...memberIds, id] : memberIds.filter((each) => each !== id) })
            }
          />
        ))}
      </fieldset>
      <TextArea
        label={t('consensus.notes')}
        rows={2}
        value={draft ?? discussion}
        isDisabled={isLocked}
        onChange={setDraft}
        onBlur={() => void keepDraft()}
        maxLength={20_000}
      />
      <div className={styles['approval']}>
        <output>
          {approvedByName === null || approvedMs === null
            ? t(session.store.getState().rating.status === 'submitted' ? 'consensus.waits' : 'consensus.notSubmitted')
            : t('consensus.approved', {
                name: approvedByName,
                date: dateText(isoDay(approvedMs), language),
              })}
        </output>
        {mayApprove && (
          <Button variant="primary" onPress={() => void approve.run({ ratingId }).then(shown)}>
            {t('consensus.approve')}
          </Button>
        )}
      </div>
    </section>
  )
}
