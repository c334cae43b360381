import { z } from 'zod'
import type { MayNotRate } from '@domain/rating/assignment'
import type { Person } from '@domain/rating/person'
import { type Training, trainingKinds } from '@domain/rating/training'
import { call } from '@contract/call'
import { id, isoDate, name, nothing, personRole, text } from '@contract/fields'

/** What is kept of somebody beside name and role. */
export interface PersonRecord {
  readonly training: readonly Training[]
  /** Null for whom it is no business of: everybody but the person and whoever leads the work. */
  readonly mayNotRate: readonly MayNotRate[] | null
}

const training = z
  .array(z.object({ id: id.nullable(), kind: z.enum(trainingKinds), date: isoDate, note: text }))
  .max(200)

const mayNotRate = z
  .array(
    z.union([
      z.object({ id: id.nullable(), recordingId: id, therapist: z.null() }),
      z.object({ id: id.nullable(), recordingId: z.null(), therapist: name.max(20) }),
    ]),
  )
  .max(2000)

export const peopleCalls = {
  'people.list': call(nothing)<readonly Person[]>(),
  'people.add': call(z.object({ name, role: personRole }))<Person>(),
  'people.record': call(z.object({ id }))<PersonRecord>(),
  /** Saves a person with training and what they may not rate (null: as it is), in one step. */
  'people.update': call(
    z.object({
      id,
      name,
      role: personRole,
      reactionOffsetMs: z.int().min(0).max(2000),
      training,
      mayNotRate: mayNotRate.nullable(),
    }),
  )<Person>(),
  /**
   * Says who works from now on. In a blinded study another person's seat is only taken by who says so
   * (`isConfirmed`, else `person-unconfirmed`); either way it stands in the history.
   */
  'people.use': call(z.object({ id, isConfirmed: z.boolean() }))<Person>(),
}
