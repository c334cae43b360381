import { z } from 'zod'
import { type PackageKind, packageKinds } from '@domain/exchange/package'
import type { RatingStatus } from '@domain/rating/rating'
import { call } from '@contract/call'
import { id, name, nothing, passphrase } from '@contract/fields'
import type { OpenStudy } from '@contract/calls/study'

/** What a package would hold, before it is made. */
export interface PackageOutline {
  readonly recordings: number
  readonly ratings: number
  readonly instruments: number
  /** Media files that would be carried beside it, and their size together. */
  readonly media: { readonly files: number; readonly sizeBytes: number; readonly missing: number }
}

/** A package that was made. */
export interface MadePackage extends PackageOutline {
  readonly packageId: string
  readonly fileName: string
  readonly sizeBytes: number
}

/** What a package says of itself. */
export interface PackageFacts {
  readonly packageId: string
  readonly kind: PackageKind
  readonly fromStudyTitle: string
  readonly personName: string
  readonly madeByName: string
  readonly madeMs: number
  readonly recordings: readonly { readonly title: string; readonly date: string | null }[]
  readonly instruments: readonly { readonly title: string; readonly version: number }[]
  readonly sizeBytes: number
  /** Media files that lie beside it. */
  readonly media: { readonly files: number; readonly sizeBytes: number }
}

/** How many of a package's ratings come to what. */
export interface RatingOutcomes {
  readonly new: number
  readonly continues: number
  readonly same: number
  readonly older: number
  /** Both sides have changed: somebody has to choose. */
  readonly diverged: number
  readonly waits: number
  readonly decided: number
  readonly 'left-out': number
}

/** What reading a package into the study does, or would do. */
export interface ImportReport {
  /** The very package has been read before. */
  readonly isKnown: boolean
  readonly newRecordings: number
  readonly changedRecordings: number
  /** Entries that were changed here and stay as they are. */
  readonly kept: number
  readonly newInstruments: number
  /** Null where blinding keeps them from who asks. */
  readonly ratings: RatingOutcomes | null
  readonly mediaBrought: number
}

/** A package file; `token` stands for it until another one is chosen. */
export interface ChosenPackage {
  readonly token: string
  readonly fileName: string
}

/** A package that was looked into; `token` stands for it until it is read or another one is. */
export interface PackagePreview {
  readonly token: string
  readonly facts: PackageFacts
  /** Null while no study is open. */
  readonly report: ImportReport | null
}

export interface RatingSide {
  readonly changedMs: number
  readonly status: RatingStatus
  readonly events: number
  readonly scores: number
}

/** A rating that both sides changed since they parted. */
export interface WaitingVersion {
  readonly versionId: string
  readonly recordingTitle: string
  readonly personName: string
  readonly packageFrom: string
  readonly packageMadeMs: number
  readonly ours: RatingSide
  readonly theirs: RatingSide
  readonly differing: { readonly events: number; readonly scores: number; readonly others: number }
}

/** A package that this study has made or read. */
export interface PackageEntry {
  readonly packageId: string
  readonly direction: 'made' | 'read'
  readonly kind: PackageKind
  readonly personName: string
  readonly fromStudyTitle: string
  readonly madeMs: number
  readonly recordings: number
}

const wish = z.object({
  kind: z.enum(packageKinds),
  personId: id.nullable(),
  recordingIds: z.array(id).min(1).max(100_000).nullable(),
})

const token = z.string().max(100)

export const packageCalls = {
  /** Newest first. */
  'packages.list': call(nothing)<readonly PackageEntry[]>(),
  'packages.outline': call(wish)<PackageOutline>(),
  /** Asks where to write it; null when the person changed their mind. */
  'packages.make': call(wish.extend({ withMedia: z.boolean(), passphrase }))<MadePackage | null>(),
  /** Asks for a package; null when the person changed their mind. The answer stands for the file. */
  'packages.choose': call(nothing)<ChosenPackage | null>(),
  /** The package that the person opened Spole with (by a double click), once; the command `package.given` tells of a later one. */
  'packages.given': call(nothing)<ChosenPackage | null>(),
  /** A dropped file; its path comes from the preload. */
  'packages.dropped': call(z.object({ path: z.string().min(1).max(4096) }))<ChosenPackage>(),
  /** Looks into a chosen package and says what reading it would do; nothing is changed. */
  'packages.look': call(z.object({ token, passphrase }))<PackagePreview>(),
  /** Reads the package that was looked into into the open study. */
  'packages.read': call(z.object({ token, withMedia: z.boolean() }))<ImportReport>(),
  /** Asks where to keep a new study, reads the package into it and opens it; null when the person changed their mind. */
  'packages.readIntoNew': call(
    z.object({ token, title: name, passphrase: passphrase.nullable(), withMedia: z.boolean() }),
  )<{ readonly study: OpenStudy; readonly report: ImportReport } | null>(),
  /** Takes back all that reading a package brought; refused where work has gone on since. */
  'packages.takeBack': call(z.object({ packageId: id }))<null>(),
  /** Ratings that wait for a choice, for whom it concerns. */
  'packages.waiting': call(nothing)<readonly WaitingVersion[]>(),
  'packages.choice': call(z.object({ versionId: id, choice: z.enum(['ours', 'theirs']) }))<null>(),
}
