import type { ImportLook, ImportOutcome } from '@contract/calls/imports'
import type { ImportReport, MadePackage } from '@contract/calls/packages'
import type { Backup, CheckReport } from '@contract/calls/study'
import type { Refusal } from '@contract/error'
import type { GivingAnswer, GivingTask } from '@main/export/give-out-beside'
import type { Probed } from '@main/media/probe'
import type { ImportAsk } from '@main/study/imports/look'
import type { MakeOptions } from '@main/study/packages/make-package'
import type { Looked, PackageAt, StudyAt } from '@main/study/packages/receive-package'

/** Long work that runs in a worker thread, by kind, with what it answers. */
export interface WorkerTasks {
  check: {
    readonly input: {
      readonly path: string
      readonly passphrase: string | null
      /** Whether somebody waits for it, or it goes on beside somebody's work. */
      readonly pace: 'at-once' | 'beside'
    }
    readonly output: CheckReport
  }
  backup: {
    readonly input: { readonly path: string; readonly passphrase: string | null; readonly backupKind: Backup['kind'] }
    readonly output: Backup
  }
  salvage: {
    readonly input: { readonly path: string; readonly passphrase: string | null }
    readonly output: { readonly fileName: string; readonly rowsSaved: number; readonly tablesLost: readonly string[] }
  }
  probe: { readonly input: { readonly path: string }; readonly output: Probed }
  makePackage: {
    readonly input: { readonly study: StudyAt & { readonly readOnly: boolean }; readonly options: MakeOptions }
    readonly output: MadePackage
  }
  lookIntoPackage: {
    readonly input: { readonly study: StudyAt | null; readonly at: PackageAt }
    readonly output: Looked
  }
  readPackage: {
    readonly input: { readonly study: StudyAt; readonly at: PackageAt; readonly withMedia: boolean }
    readonly output: ImportReport
  }
  lookIntoImport: { readonly input: { readonly study: StudyAt; readonly ask: ImportAsk }; readonly output: ImportLook }
  bringIn: { readonly input: { readonly study: StudyAt; readonly ask: ImportAsk }; readonly output: ImportOutcome }
  giveOut: { readonly input: { readonly task: GivingTask }; readonly output: GivingAnswer }
  hash: { readonly input: { readonly path: string }; readonly output: string }
}

export type WorkerTaskKind = keyof WorkerTasks

/** What the thread is started with. */
export type WorkerTask = {
  [Kind in WorkerTaskKind]: { readonly kind: Kind } & WorkerTasks[Kind]['input']
}[WorkerTaskKind]

export interface Progress {
  readonly done: number
  readonly total: number
}

/** What the thread says: how far it is, and one answer at the end. */
export type WorkerMessage =
  | Readonly<{ type: 'progress'; progress: Progress }>
  | Readonly<{ type: 'result'; value: unknown }>
  | Readonly<{ type: 'refused'; error: Refusal }>
