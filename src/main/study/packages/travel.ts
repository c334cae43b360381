import type { Rows, TableName } from '@main/study/rows'

/**
 * How the rows of each table go along in a package: with the recording they belong to, with the rating they belong to
 * (by `ratingId`), as a person or a scale that those refer to, or not at all.
 */
export const travel = {
  person: 'person',
  study: 'stays',
  instrument: 'instrument',
  recording: 'recording',
  participant: 'recording',
  consent: 'recording',
  // Every word that was said is more than a rater needs to be sent unasked.
  transcript: 'stays',
  media: 'recording',
  mediaCopy: 'stays',
  rating: 'rating',
  event: 'rating',
  score: 'rating',
  itemNote: 'rating',
  timeNote: 'rating',
  watched: 'rating',
  package: 'itself',
  recordingOrigin: 'stays',
  ratingVersion: 'itself',
  blinding: 'stays',
  training: 'stays',
  mayNotRate: 'stays',
  ratingRole: 'rating',
  workSpell: 'rating',
  assignmentPlan: 'stays',
  assignment: 'recording',
  // What is agreed on belongs to the study in which it was discussed.
  consensus: 'stays',
  consensusMember: 'stays',
  gold: 'stays',
  // A letter is for the therapist, not for another rater.
  letterLogo: 'stays',
  letterTemplate: 'stays',
  letterBlock: 'stays',
  letter: 'stays',
  letterText: 'stays',
  letterMoment: 'stays',
  // Where a file lies is so on one computer only.
  clip: 'stays',
} as const satisfies Record<TableName, 'person' | 'instrument' | 'recording' | 'rating' | 'itself' | 'stays'>

type TravellingAs<Way> = { [Table in TableName]: (typeof travel)[Table] extends Way ? Table : never }[TableName]

/** Tables whose rows can be in a package. */
export type TravellingTable = Exclude<TableName, TravellingAs<'stays'>>

export type CarriedTable = TravellingAs<'rating'>

/** Tables whose rows go along with a rating: its own and those of what belongs to it. */
export const carriedTables = namesOf('rating') as readonly CarriedTable[]

export function isCarriedTable(name: string): name is CarriedTable {
  return (carriedTables as readonly string[]).includes(name)
}

export const stayingTables = namesOf('stays')

function namesOf(way: string): readonly TableName[] {
  return Object.entries(travel).flatMap(([table, how]) => (how === way ? [table as TableName] : []))
}

/** A row that goes along with a rating. */
export type CarriedRow = { [Table in CarriedTable]: Readonly<{ table: Table; row: Rows[Table] }> }[CarriedTable]
