import type { TFunction } from 'i18next'
import type { ReportedRating } from '@contract/calls/report'
import type { ProfileLine } from '@renderer/components/pictures/profile/profile-rows'

interface NamingOptions {
  readonly t: TFunction<'report'>
  readonly areNamesShown: boolean
}

/** How the ratings of a recording are called: by their raters, or by their place where names are to stay here. */
export function ratingNames(
  ratings: readonly ReportedRating[],
  { t, areNamesShown }: NamingOptions,
): ReadonlyMap<string, string> {
  return new Map(
    ratings.map((rating, place) => {
      const { ratingId, raterName, status } = rating
      const standing = standingOf(rating)
      const rater = areNamesShown ? raterName : t('rater', { number: place + 1 })
      const name = standing === 'rater' ? rater : areNamesShown ? `${t(standing)} (${raterName})` : t(standing)
      return [ratingId, status === 'open' ? t('notSubmitted', { name }) : name]
    }),
  )
}

export function standingOf({ kind, isGold }: Pick<ReportedRating, 'kind' | 'isGold'>): ProfileLine['standing'] {
  if (kind === 'consensus') return 'consensus'
  return isGold ? 'gold' : 'rater'
}

/** A picture's title, with the rater where the picture is one rater's and that is to be seen. */
export function titled(
  title: string,
  { t, rater }: { readonly t: TFunction<'report'>; readonly rater: string | null },
): string {
  return rater === null ? title : t('by', { title, rater })
}
