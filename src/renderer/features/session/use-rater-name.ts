import { useTranslation } from 'react-i18next'
import type { ComparableRating } from '@contract/calls/ratings'

/** Whose a rating is, in words: a rater's name, or the gold standard with who made it. */
export function useRaterName(): (rating: ComparableRating) => string {
  const { t } = useTranslation('timeline')
  return ({ kind, personName, isSameScale }) => {
    const name = kind === 'gold' ? t('under.gold', { name: personName }) : personName
    return isSameScale ? name : t('under.otherScale', { name })
  }
}
