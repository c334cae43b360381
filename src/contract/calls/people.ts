import { z } from 'zod'
import type { Person } from '@domain/rating/person'
import { call } from '@contract/call'
import { id, name, nothing, personRole } from '@contract/fields'

export const peopleCalls = {
  'people.list': call(nothing)<readonly Person[]>(),
  'people.add': call(z.object({ name, role: personRole }))<Person>(),
  'people.update': call(z.object({ id, name, role: personRole, reactionOffsetMs: z.int().min(0).max(2000) }))<Person>(),
  /**
   * Says who works from now on. In a blinded study another person's seat is only taken by who says so
   * (`isConfirmed`, else `person-unconfirmed`); either way it stands in the history.
   */
  'people.use': call(z.object({ id, isConfirmed: z.boolean() }))<Person>(),
}
