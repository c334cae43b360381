import { z } from 'zod'
import { call } from '@contract/call'
import { id, name, nothing, passphrase } from '@contract/fields'

/** A study file on this computer. `fileId` stands for its path, which stays in main. */
export interface StudyFile {
  readonly fileId: string
  readonly name: string
  /** The folder, for showing only. */
  readonly folder: string
  readonly exists: boolean
  readonly lastOpenedMs: number | null
  /** True when the passphrase lies in the system's keychain. */
  readonly remembered: boolean
}

/** What the window shows of the open study; its file is known by an id, never by its path. */
export interface OpenStudy {
  readonly fileId: string
  readonly fileName: string
  readonly title: string
  readonly encrypted: boolean
  readonly readOnly: boolean
  readonly isSample: boolean
  readonly currentPersonId: string | null
  /** Raters are blind to one another's ratings. */
  readonly isBlinded: boolean
  /** Set when the last close was not clean and everything was checked before opening. */
  readonly recovered: boolean
}

export interface CheckReport {
  readonly ok: boolean
  readonly problems: readonly string[]
}

export interface Backup {
  readonly backupId: string
  readonly madeMs: number
  readonly sizeBytes: number
  /** `before-restore` is the file as it was before a restore: restoring it takes the restore back. */
  readonly kind: 'rotating' | 'before-migration' | 'before-restore' | 'by-hand'
}

/** One transaction of the history, for showing. */
export interface HistoryEntry {
  readonly txId: number
  readonly atMs: number
  readonly personName: string
  readonly action: 'do' | 'undo' | 'redo' | 'system'
  /** What was done, as a translation key under `history.`: `event.add`, `rating.submit`. */
  readonly label: string
  readonly rowCount: number
  readonly ratingId: string | null
  /** Why a rating was reopened; null for every other step, and where it was erased. */
  readonly reason: string | null
}

const open = z.object({
  fileId: z.string().max(100),
  passphrase: passphrase.nullable(),
  remember: z.boolean(),
})

export const studyCalls = {
  'study.current': call(nothing)<OpenStudy | null>(),
  'study.recent': call(nothing)<readonly StudyFile[]>(),
  'study.forgetRecent': call(z.object({ fileId: z.string().max(100) }))<null>(),
  /** Asks for a file to open; null when the person changed their mind. */
  'study.choose': call(nothing)<StudyFile | null>(),
  /** The study that the person opened Spole with (by a double click), once; the command `study.given` tells of a later one. */
  'study.given': call(nothing)<StudyFile | null>(),
  /** Opens; a remembered passphrase is used when none is given. */
  'study.open': call(open)<OpenStudy>(),
  /** Asks where to keep the new study, makes and opens it; null when the person changed their mind. */
  'study.create': call(
    z.object({ title: name, passphrase: passphrase.nullable(), remember: z.boolean() }),
  )<OpenStudy | null>(),
  /** Opens the sample study, making it first where it is not there yet. */
  'study.openSample': call(nothing)<OpenStudy>(),
  /** Opens the simulated study, making it first where it is not there yet. */
  'study.openSimulated': call(nothing)<OpenStudy>(),
  'study.close': call(nothing)<null>(),
  /** Switches blinding on or off; for coordinators and supervisors. */
  'study.setBlinding': call(z.object({ isOn: z.boolean() }))<OpenStudy>(),
  'study.rename': call(z.object({ title: name }))<OpenStudy>(),
  /** `next` null removes the passphrase. */
  'study.changePassphrase': call(
    z.object({ current: passphrase.nullable(), next: passphrase.nullable(), remember: z.boolean() }),
  )<OpenStudy>(),
  'study.canRemember': call(nothing)<boolean>(),
  'study.check': call(nothing)<CheckReport>(),
  'study.backups': call(nothing)<readonly Backup[]>(),
  'study.backupNow': call(nothing)<Backup>(),
  /** Puts a backup in the study's place; the present file is kept as a `before-restore` backup. */
  'study.restore': call(z.object({ backupId: z.string().max(200) }))<OpenStudy>(),
  /** For a study that cannot be opened: its backups, and a restore without opening. */
  'study.backupsOf': call(z.object({ fileId: z.string().max(100) }))<readonly Backup[]>(),
  'study.restoreFile': call(z.object({ fileId: z.string().max(100), backupId: z.string().max(200) }))<null>(),
  /** Writes whatever can still be read of a damaged study into a new file beside it. */
  'study.salvage': call(z.object({ fileId: z.string().max(100), passphrase: passphrase.nullable() }))<{
    readonly fileName: string
    readonly rowsSaved: number
    readonly tablesLost: readonly string[]
  }>(),
  'study.revealFile': call(nothing)<null>(),
  /** Newest first. */
  'history.page': call(
    z.object({ ratingId: id.nullable(), beforeTxId: z.int().nullable(), limit: z.int().min(1).max(500) }),
  )<readonly HistoryEntry[]>(),
}
