import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '@contract/calls/imports'
import { Banner } from '@renderer/components/banner'
import styles from './bring-in.module.css'

const parts = ['events', 'scores', 'comments', 'turns'] as const
const made = ['newRecordings', 'newParticipants', 'newCodes'] as const

/** A file into many recordings is told by its first ones. */
const mostShown = 6

/** What would come, or came, in numbers. */
export function OutcomeText({ outcome, isDone }: { readonly outcome: ImportOutcome; readonly isDone: boolean }) {
  const { t } = useTranslation('imports')
  const coming = outcome.into.filter((into) => parts.some((part) => into[part] > 0))
  const lines = coming.slice(0, mostShown).map(({ title, recordingId, isNew, ...counts }) => ({
    id: recordingId,
    text: t(isNew ? 'outcome.intoNew' : 'outcome.into', {
      title,
      what: parts
        .filter((part) => counts[part] > 0)
        .map((part) => t(`outcome.${part}`, { count: counts[part] }))
        .join(', '),
    }),
  }))
  const more = coming.length - lines.length
  const also = made.filter((part) => outcome[part] > 0).map((part) => t(`outcome.${part}`, { count: outcome[part] }))
  const isNothing = lines.length === 0 && also.length === 0
  return (
    <Banner tone={isNothing ? 'warn' : isDone ? 'good' : 'info'}>
      <p>{t(isNothing ? 'outcome.nothing' : isDone ? 'outcome.done' : 'outcome.would')}</p>
      <ul className={styles['lines']}>
        {lines.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
        {more > 0 && <li>{t('outcome.more', { count: more })}</li>}
        {also.length > 0 && <li>{t('outcome.made', { what: also.join(', ') })}</li>}
        {outcome.problemCount > 0 && <li>{t('outcome.problems', { count: outcome.problemCount })}</li>}
      </ul>
    </Banner>
  )
}
