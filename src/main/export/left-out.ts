import type { LeavablePart } from '@domain/exchange/giving-out'
import type { ExportedRating } from '@main/export/exported-rating'

interface LeftOut {
  readonly without: readonly LeavablePart[]
  /** Stands for the rater's name. */
  readonly alias: string
}

/** R1, R2 and so on for the people of a study, in the order in which they came into it: the same in every export. */
export function aliasesOf(personIds: readonly string[]): ReadonlyMap<string, string> {
  return new Map(personIds.toSorted().map((id, index) => [id, `R${index + 1}`]))
}

/** A rating as it leaves, without the parts that stay behind. Notes are with the rows and stay behind there. */
export function withoutParts(of: ExportedRating, { without, alias }: LeftOut): ExportedRating {
  return {
    ...of,
    recording: without.includes('dates') ? { ...of.recording, date: null } : of.recording,
    person: without.includes('names') ? { ...of.person, id: alias, name: alias } : of.person,
    media: without.includes('media') ? [] : of.media,
  }
}
