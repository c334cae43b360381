import { useTranslation } from 'react-i18next'
import type { Dimension } from '@domain/instrument/instrument'
import { clearScoreOf, giveScore } from '@renderer/features/session/sheet/sheet-actions'
import { useIsLocked, useSession, useSessionState } from '@renderer/features/session/session-context'
import { scoreKey } from '@renderer/features/session/store/score-rows'
import styles from './consensus.module.css'

interface AgreedScoreProps {
  /** What is scored: "18 Stop and rewind, Quality". */
  readonly name: string
  readonly item: number | null
  readonly dimension: Dimension
}

/** What was agreed on in one place: the score of the consensus rating itself. */
export function AgreedScore({ name, item, dimension }: AgreedScoreProps) {
  const { t } = useTranslation('session')
  const session = useSession()
  const isLocked = useIsLocked()
  const value = useSessionState(({ scores }) => scores.get(scoreKey(item, dimension.id))?.value ?? null)
  const grades = Array.from({ length: dimension.max - dimension.min + 1 }, (_, step) => dimension.min + step)
  const cell = { item, dimension: dimension.id }
  const handleChange = (chosen: string): void => {
    if (chosen === '') clearScoreOf(session, cell)
    else giveScore(session, cell, chosen === 'not-rated' || chosen === 'not-applicable' ? chosen : Number(chosen))
  }
  return (
    <select
      className={styles['agreed']}
      aria-label={t('consensus.agreed', { name })}
      disabled={isLocked}
      value={value ?? ''}
      onChange={({ target }) => handleChange(target.value)}
    >
      <option value="">{t('consensus.open')}</option>
      {grades.map((grade) => (
        <option key={grade} value={grade}>
          {grade}
        </option>
      ))}
      <option value="not-rated">{t('notRated')}</option>
      <option value="not-applicable">{t('notApplicable')}</option>
    </select>
  )
}
