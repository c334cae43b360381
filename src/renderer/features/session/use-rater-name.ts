import { useTranslation } from 'react-i18next'
import type { ComparableRating } from '@contract/calls/ratings'

/** Whose a rating is, in words: a rater's name, or the gold standard with who made it. */
export function useRaterName(): (rating: ComparableRating) => string {
  const { t } = useTranslation('timeline')
  return ({ kind, isGold, personName, isSameScale }) => {
    const made = kind === 'consensus' ? t('under.consensus', { name: personName }) : personName
    const name = isGold ? t('under.gold', { name: made }) : made
    return isSameScale ? name : t('under.otherScale', { name })
  }
}
