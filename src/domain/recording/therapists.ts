import type { Participant } from '@domain/recording/recording'

/** How many therapists lead the session, co-therapists included. */
export function therapistCount(participants: readonly Pick<Participant, 'role'>[]): number {
  return participants.filter(({ role }) => role === 'therapist' || role === 'co-therapist').length
}
