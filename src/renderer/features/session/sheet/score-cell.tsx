import { useTranslation } from 'react-i18next'
import { textIn } from '@domain/instrument/language'
import type { Dimension } from '@domain/instrument/instrument'
import type { ScoreValue } from '@domain/rating/rating'
import { useKeyText } from '@renderer/features/session/marking/use-chord'
import { Said } from '@renderer/components/said'
import { useSession, useSessionState } from '@renderer/features/session/session-context'
import { GradeStrip } from '@renderer/features/session/sheet/grade-strip'
import { giveScore, goToCell } from '@renderer/features/session/sheet/sheet-actions'
import styles from '@renderer/features/session/sheet/sheet.module.css'
import { scoreKey } from '@renderer/features/session/store/score-rows'
import { useLanguage } from '@renderer/lib/language'

interface ScoreCellProps {
  readonly item: number | null
  /** What is scored, for a screen reader: "18 Stop and rewind". */
  readonly itemName: string
  readonly dimension: Dimension
  /** The item is proposed to be not applicable. */
  readonly isProposed?: boolean
}

/** One dimension of one item: reached by arrows, graded by digits. */
export function ScoreCell({ item, itemName, dimension, isProposed = false }: ScoreCellProps) {
  const { t } = useTranslation('session')
  const session = useSession()
  const language = useLanguage()
  const value = useSessionState(({ scores }) => scores.get(scoreKey(item, dimension.id))?.value ?? null)
  const isCurrent = useSessionState(({ cell }) => cell?.item === item && cell.dimension === dimension.id)
  const proposalKey = useKeyText()('sheet.notApplicable')
  const proposal = proposalKey === null ? t('proposal_keyless') : t('proposal', { key: proposalKey })
  const said = value === null ? (isProposed ? t('proposedNotApplicable') : t('noScore')) : valueText(value, t)
  return (
    <div
      role="gridcell"
      className={styles['scoreCell']}
      tabIndex={isCurrent ? 0 : -1}
      data-cell={scoreKey(item, dimension.id)}
      onFocus={() => goToCell(session, { item, dimension: dimension.id })}
    >
      <Said>{`${itemName}, ${textIn(dimension.name, language)}: ${said}`}</Said>
      <GradeStrip
        dimension={dimension}
        value={value}
        isCurrent={isCurrent}
        instead={typeof value === 'string' ? valueText(value, t) : value === null && isProposed ? proposal : null}
        onGrade={(grade) => giveScore(session, { item, dimension: dimension.id }, grade)}
      />
    </div>
  )
}

function valueText(value: ScoreValue, t: (key: 'notRated' | 'notApplicable') => string): string {
  if (value === 'not-rated') return t('notRated')
  return value === 'not-applicable' ? t('notApplicable') : String(value)
}
