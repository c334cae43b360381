import { basename } from 'node:path'
import type { OpenStudy } from '@contract/calls/study'
import { type Refusal, SpoleError } from '@contract/error'
import type { NoticeName, Notices } from '@contract/notices'
import type { Db } from '@main/study/connection'
import { studyRow } from '@main/study/queries/study'
import { type Study, openStudy } from '@main/study/study'

/** Backups are made this often while the study changes. */
const backupEveryMs = 15 * 60_000

/** Refusals that say something about the study as a whole, not about the one call. */
const troubles: ReadonlySet<string> = new Set(['disk-full', 'study-vanished', 'study-damaged', 'file-unwritable'])

type Notify = <Name extends NoticeName>(name: Name, notice: Notices[Name]) => void

type Topic = Notices['study.changed']['topics'][number]

interface Present {
  readonly study: Study
  readonly fileId: string
  /** Ends the work that belongs to this study (hashing, searching) when it is closed. */
  readonly closing: AbortController
}

/** The study that is open now, if any. */
export class PresentStudy {
  readonly #notify: Notify
  readonly #workerFile: string
  #present: Present | null = null

  constructor(notify: Notify, workerFile: string) {
    this.#notify = notify
    this.#workerFile = workerFile
  }

  get isOpen(): boolean {
    return this.#present !== null
  }

  get study(): Study {
    return this.#required().study
  }

  get db(): Db {
    return this.study.db
  }

  get fileId(): string {
    return this.#required().fileId
  }

  /** Aborted when the study is closed. */
  get signal(): AbortSignal {
    return this.#required().closing.signal
  }

  /** Who works now; null before anybody said so. */
  get personId(): string | null {
    return studyRow(this.db).currentPersonId
  }

  /** Opens a study and only then closes the one that was open, so that a wrong passphrase costs nothing. */
  open(fileId: string, path: string, passphrase: string | null): OpenStudy {
    if (this.#present?.fileId === fileId) return this.describe()
    const study = openStudy(path, {
      passphrase,
      workerFile: this.#workerFile,
      backupEveryMs,
      onTrouble: (trouble) => this.noteRefusal(trouble),
    })
    this.close()
    this.#present = { study, fileId, closing: new AbortController() }
    return this.describe()
  }

  /** Closes the study; nothing happens when none is open. */
  close(): void {
    const present = this.#present
    if (present === null) return
    this.#present = null
    present.closing.abort()
    present.study.close()
  }

  describe(): OpenStudy {
    const { study, fileId } = this.#required()
    const { title, isSample, currentPersonId } = studyRow(study.db)
    return {
      fileId,
      fileName: basename(study.path),
      title,
      encrypted: study.encrypted,
      readOnly: study.readOnly,
      isSample,
      currentPersonId,
      recovered: study.recovered,
    }
  }

  /** Tells the window that rows of these topics changed. */
  changed(...topics: readonly Topic[]): void {
    this.#notify('study.changed', { topics })
  }

  /** Tells the window when a refusal means that the study itself is in trouble. */
  noteRefusal({ code, detail }: Refusal): void {
    if (this.#present !== null && troubles.has(code)) this.#notify('study.trouble', { code, detail })
  }

  #required(): Present {
    if (this.#present === null) throw new SpoleError('study-not-open')
    return this.#present
  }
}
