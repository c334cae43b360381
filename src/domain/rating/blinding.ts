import type { PersonRole } from '@domain/rating/person'
import type { Rating } from '@domain/rating/rating'

/** What the rule needs to know of a rating. */
export type RatingStanding = Pick<Rating, 'id' | 'recordingId' | 'status' | 'kind'>

/** Somebody who looks into the study. */
export interface Viewer {
  /** Null while nobody has said who works. */
  readonly personId: string | null
  /** The person's part in the study. */
  readonly role: PersonRole
  /** Raters of this study are blind to one another. */
  readonly isBlinded: boolean
}

interface Asked extends Omit<Viewer, 'personId'> {
  /** The present person's own independent rating of the recording, or null when there is none. */
  readonly own: RatingStanding | null
  /** The recording is assigned to the present person. */
  readonly isAssigned: boolean
  readonly other: RatingStanding
}

/**
 * Whether a person may look at somebody else's rating. Nobody sees one that is not submitted (a gold standard counts as
 * submitted when it is finished). While the study is blinded, only who has submitted the own rating of that recording may
 * see another one. Whoever does not rate the recording is no rater of it: a coordinator, who follows the work, sees every
 * submitted rating, and a supervisor what was agreed on, to approve it.
 */
export function maySeeRating({ own, isAssigned, other, role, isBlinded }: Asked): boolean {
  if (other.status !== 'submitted') return false
  if (!isBlinded) return true
  if (own === null && !isAssigned)
    return role === 'coordinator' || (role === 'supervisor' && other.kind === 'consensus')
  return own !== null && own.recordingId === other.recordingId && own.status === 'submitted'
}

/**
 * Whether a person may know that others rate and how far they are, without what they say. In a blinded study that is for
 * those who lead the work: a rater or trainer does not learn it from any list, count or history.
 */
export function mayFollowWork({ role, isBlinded }: Pick<Viewer, 'role' | 'isBlinded'>): boolean {
  return !isBlinded || leadsWork(role)
}

/** Coordinators and supervisors assign recordings, name roles and switch blinding on and off. */
export function leadsWork(role: PersonRole): boolean {
  return role === 'coordinator' || role === 'supervisor'
}
