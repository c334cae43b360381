/** What a package is for: work to be done, work that was done, or scales alone. */
export const packageKinds = ['assignment', 'return', 'instrument'] as const
export type PackageKind = (typeof packageKinds)[number]

export const packageEnding = '.spolepack'

/** Whether a file is called as packages are. */
export function isPackageName(name: string): boolean {
  return name.toLowerCase().endsWith(packageEnding)
}

/** What a package says of itself; a study keeps one of these for each package that it has made or read. */
export interface Package {
  readonly id: string
  readonly direction: 'made' | 'read'
  readonly kind: PackageKind
  /** How packages of this kind are laid out; Spole refuses those newer than it knows. */
  readonly formatVersion: number
  readonly fromStudyId: string
  readonly fromStudyTitle: string
  /** The study that a returned package is for; null for the others. */
  readonly toStudyId: string | null
  /** The one person that an assignment is for, or whose work is returned; null for instruments. */
  readonly personId: string | null
  readonly personName: string
  readonly madeByName: string
  readonly madeMs: number
  readonly recordings: readonly string[]
  readonly instruments: readonly string[]
  /** Where the chain of the study that made it stood. */
  readonly lastSeq: number
  readonly lastHash: string
}

/** Where a recording came from, when a package brought it. */
export interface RecordingOrigin {
  /** The recording's own id. */
  readonly id: string
  readonly studyId: string
  readonly studyTitle: string
  readonly packageId: string
  /** When that package was made: an older one changes nothing any more. */
  readonly madeMs: number
  /** The scale that it is to be rated with. */
  readonly instrumentId: string
}

/**
 * A rating as a package brought it. `current`: the present rating goes on from it; `waiting`: both sides have changed since
 * they parted and somebody has to choose; `set-aside`: the other one was chosen.
 */
export interface RatingVersion {
  readonly id: string
  readonly recordingId: string
  readonly personId: string
  /** The rating's id where it came from. */
  readonly ratingId: string
  readonly packageId: string
  readonly state: 'current' | 'waiting' | 'set-aside'
  /** The study's own records of the rating up to this one are not part of what follows the version. */
  readonly baseSeq: number
  /** When it was last changed. */
  readonly changedMs: number
  readonly records: number
  /** SHA-256 over the hashes of its records, in order. */
  readonly recordsHash: string
}
