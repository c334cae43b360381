import { useTranslation } from 'react-i18next'
import type { AssignmentLine } from '@contract/calls/assignments'

/** How far an assignment is, in words. */
export function useStateText(): (line: Pick<AssignmentLine, 'state' | 'isOverdue'>) => string {
  const { t } = useTranslation('assignments')
  return ({ state, isOverdue }) => (isOverdue ? `${t(`state.${state}`)} · ${t('state.overdue')}` : t(`state.${state}`))
}
