import { rmSync } from 'node:fs'
import type { Backup, CheckReport } from '@contract/calls/study'
import { SpoleError } from '@contract/error'
import { makeBackup } from '@main/study/backup'
import { removeBackups } from '@main/study/backup-folder'
import { checkStudy } from '@main/study/check'
import type { Db } from '@main/study/connection'
import { finishForgetting } from '@main/study/forgetting'
import { lastRecord } from '@main/study/history/last-record'
import { openFile, type OpenedFile, type OpenOptions } from '@main/study/open'
import { changePassphraseOf } from '@main/study/passphrase'
import { rescue } from '@main/study/rescue'
import { refuseVanished } from '@main/study/transaction'
import { troubleOf } from '@main/study/trouble'
import { runInWorker, type WorkOptions } from '@main/worker-client'

export interface StudyOptions extends OpenOptions {
  /** The built worker, for backups and the check beside the work; without one backups are made in place. */
  readonly workerFile?: string | URL
  /** How often a changed study is backed up while it is open; none for never. */
  readonly backupEveryMs?: number
  /** Where a vanished study is rescued to when its own folder is gone too. */
  readonly rescueFolder?: string
  /** Told when the file turns out to be gone, or a backup fails. */
  readonly onTrouble?: (trouble: SpoleError) => void
}

/** After opening, the window comes first; then the file is checked beside it. */
const checkAfterMs = 2000

/** How often an open study looks whether its file is still there. */
const lookEveryMs = 3000

/** An open study: its connection, its lock and its backups, until `close`. */
export class Study {
  readonly path: string
  readonly readOnly: boolean
  /** The last close was not clean; everything was checked before opening. */
  readonly recovered: boolean
  #file: OpenedFile
  #passphrase: string | null
  #timers: NodeJS.Timeout[] = []
  #backedUpSeq: number
  #vanished = false
  readonly #closing = new AbortController()
  /** Ends a backup that is being made of what is to go. */
  #renewing = new AbortController()
  readonly #options: StudyOptions

  constructor(file: OpenedFile, options: StudyOptions) {
    this.#file = file
    this.path = file.path
    this.readOnly = file.readOnly
    this.recovered = file.recovered
    this.#passphrase = file.encrypted ? options.passphrase : null
    this.#options = options
    this.#backedUpSeq = lastRecord(file.db).seq
    if (!file.readOnly) this.#startTimers()
  }

  /** The connection. Ask for it each time: changing the passphrase makes a new one. */
  get db(): Db {
    return this.#file.db
  }

  get encrypted(): boolean {
    return this.#passphrase !== null
  }

  /** For a worker's own connection; never logged, never sent to the window. */
  get passphrase(): string | null {
    return this.#passphrase
  }

  /** Makes a backup beside the study, in the worker where there is one. */
  async backup(kind: Backup['kind'] = 'by-hand'): Promise<Backup> {
    const seq = lastRecord(this.db).seq
    const { workerFile } = this.#options
    const input = { path: this.path, passphrase: this.#passphrase, backupKind: kind }
    const signal = AbortSignal.any([this.#closing.signal, this.#renewing.signal])
    const made =
      workerFile === undefined
        ? makeBackup(this.db, this.path, kind)
        : await runInWorker('backup', input, { workerFile, signal })
    this.#backedUpSeq = seq
    return made
  }

  /** Changes, adds or (with `next` null) removes the passphrase; older backups go, for the old one would open them. */
  changePassphrase(current: string | null, next: string | null): void {
    if (this.readOnly) throw new SpoleError('read-only', { path: this.path })
    if (current !== this.#passphrase)
      throw new SpoleError(current === null ? 'passphrase-needed' : 'passphrase-wrong', { path: this.path })
    const { file, failure } = changePassphraseOf(this.#file, this.#passphrase, next)
    this.#file = file
    if (failure !== null) throw failure
    this.#passphrase = next
    this.renewBackups()
  }

  /**
   * Makes a backup and removes all others: they hold what was to go. What is done already is not refused for their sake;
   * trouble with them is told.
   */
  renewBackups(): void {
    this.#renewing.abort()
    this.#renewing = new AbortController()
    try {
      removeBackups(this.path)
      makeBackup(this.db, this.path, 'rotating')
      this.#backedUpSeq = lastRecord(this.db).seq
    } catch (error) {
      this.#tell(error instanceof SpoleError ? error : new SpoleError('file-unwritable', { path: this.path }))
    }
  }

  /** Leaves one clean file behind, with no log and no lock. */
  close(): void {
    for (const timer of this.#timers) clearInterval(timer)
    this.#timers = []
    this.#closing.abort()
    if (!this.readOnly) this.#look()
    closeFile(this.#file)
  }

  #startTimers(): void {
    this.#every(lookEveryMs, () => this.#look())
    const { backupEveryMs, workerFile } = this.#options
    if (workerFile !== undefined && !this.recovered) this.#checkBeside(workerFile)
    if (backupEveryMs !== undefined) this.#every(backupEveryMs, () => void this.#backupIfChanged())
  }

  /** After a clean close the file is opened at once and checked in the worker; what that finds is told. */
  #checkBeside(workerFile: string | URL): void {
    const timer = setTimeout(() => void this.#check(workerFile), checkAfterMs)
    timer.unref()
    this.#timers.push(timer)
  }

  async #check(workerFile: string | URL): Promise<void> {
    try {
      const input = { path: this.path, passphrase: this.#passphrase, pace: 'beside' } as const
      const { ok, problems } = await runInWorker('check', input, { workerFile, signal: this.#closing.signal })
      if (!ok) this.#tell(new SpoleError('study-damaged', { path: this.path, problem: problems[0] ?? '' }))
    } catch (error) {
      if (!this.#closing.signal.aborted) this.#tell(error)
    }
  }

  #every(ms: number, work: () => void): void {
    const timer = setInterval(work, ms)
    timer.unref()
    this.#timers.push(timer)
  }

  /** A file that is gone is rescued at once: when it was deleted, its last copy lives only as long as this connection. */
  #look(): void {
    try {
      refuseVanished(this.db)
      this.#vanished = false
      finishForgetting(this.db)
    } catch (error) {
      if (this.#vanished) return
      this.#vanished = true
      const rescued = isVanished(error) ? rescue(this.db, this.path, this.#options.rescueFolder) : null
      this.#tell(rescued === null ? error : new SpoleError('study-vanished', { path: this.path, rescued }))
    }
  }

  async #backupIfChanged(): Promise<void> {
    try {
      if (lastRecord(this.db).seq > this.#backedUpSeq) await this.backup('rotating')
    } catch (error) {
      if (!this.#closing.signal.aborted && !isCancelled(error)) this.#tell(error)
    }
  }

  #tell(error: unknown): void {
    const trouble = troubleOf(error, this.path)
    if (trouble instanceof SpoleError) this.#options.onTrouble?.(trouble)
  }
}

/** Opens a study. After an unclean close everything is checked first; a damaged one is refused. */
export function openStudy(path: string, options: StudyOptions): Study {
  const file = openFile(path, options)
  if (file.recovered) refuseDamaged(file, checkStudy(file.db))
  return new Study(file, options)
}

/** As openStudy, with the check after an unclean close in the worker, where it can be long without holding up the window. */
export async function openStudyBeside(
  path: string,
  { onProgress, signal, ...options }: StudyOptions & WorkOptions,
): Promise<Study> {
  const file = openFile(path, options)
  if (file.recovered) {
    const passphrase = file.encrypted ? options.passphrase : null
    const input = { path: file.db.name, passphrase, pace: 'at-once' } as const
    const work = { workerFile: options.workerFile, ...(onProgress && { onProgress }), ...(signal && { signal }) }
    try {
      refuseDamaged(file, await runInWorker('check', input, work))
    } catch (error) {
      if (file.db.open) closeFile(file)
      throw error
    }
  }
  return new Study(file, options)
}

function refuseDamaged(file: OpenedFile, report: CheckReport): void {
  if (report.ok) return
  closeFile(file)
  throw new SpoleError('study-damaged', { path: file.path, problem: report.problems[0] ?? '' })
}

/** Closes so that nothing is left beside the study: the log is written into it and the lock goes. */
function closeFile({ db, readOnly, lock, temporary }: OpenedFile): void {
  try {
    if (db.open && !readOnly) tidy(db)
  } finally {
    db.close()
    lock?.release()
    if (temporary !== null) rmSync(temporary, { recursive: true, force: true })
  }
}

/** On a full disk or a vanished file tidying fails; what was acknowledged is in the log and is read at the next open. */
function tidy(db: Db): void {
  try {
    // A backup that is still reading may finish without the window waiting long for it.
    db.pragma('busy_timeout = 500')
    db.pragma('optimize')
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.pragma('journal_mode = DELETE')
  } catch (error) {
    if (!(troubleOf(error, db.name) instanceof SpoleError)) throw error
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof SpoleError && error.code === 'cancelled'
}

function isVanished(error: unknown): boolean {
  return error instanceof SpoleError && error.code === 'study-vanished'
}
