import type { PersonRole } from '@domain/rating/person'
import type { Rating } from '@domain/rating/rating'

/** What the rule needs to know of a rating. */
export type RatingStanding = Pick<Rating, 'id' | 'recordingId' | 'status'>

interface Asked {
  /** The present person's own independent rating of the recording, or null when there is none. */
  readonly own: RatingStanding | null
  readonly other: RatingStanding
  /** The present person's part in the study. */
  readonly role: PersonRole
}

/**
 * Whether a person may look at somebody else's rating. Raters judge blind to one another: only who has submitted the own
 * rating of that recording may see another one, and nobody sees one that is not submitted (a gold standard counts as
 * submitted when it is finished). A coordinator, who follows the work and does not rate, sees every submitted one.
 */
export function maySeeRating({ own, other, role }: Asked): boolean {
  if (other.status !== 'submitted') return false
  if (role === 'coordinator') return true
  return own !== null && own.recordingId === other.recordingId && own.status === 'submitted'
}
