import type { Viewer } from '@domain/rating/blinding'
import type { Db } from '@main/study/connection'
import { currentPerson } from '@main/study/queries/study'
import { viewerOf } from '@main/study/readable-rating'

/** Whose eyes a command looks with: the command line sees what the study's present person sees in the app. */
export interface Seat {
  readonly viewer: Viewer
  /** For JSON answers; null while nobody has said who works. */
  readonly as: { readonly name: string; readonly role: string } | null
  readonly isBlinded: boolean
  /** The same as a sentence. */
  readonly sentence: string
}

export function seatIn(db: Db): Seat {
  const person = currentPerson(db)
  const viewer = viewerOf(db, person?.id ?? null)
  const { isBlinded } = viewer
  const who = person === null ? 'As nobody in particular' : `As ${person.name} (${person.role})`
  return {
    viewer,
    as: person === null ? null : { name: person.name, role: person.role },
    isBlinded,
    sentence: `${who}, ${isBlinded ? 'in a blinded study: ratings that blinding hides are left out' : 'in a study without blinding: ratings of others are left out until they are submitted'}.`,
  }
}
