export const personRoles = ['rater', 'supervisor', 'trainer', 'coordinator'] as const
export type PersonRole = (typeof personRoles)[number]

/** Somebody who works in the study. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly role: PersonRole
  /** Taken off each mark made while the media plays; 0 by default. */
  readonly reactionOffsetMs: number
}
