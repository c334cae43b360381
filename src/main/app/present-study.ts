import { basename, resolve } from 'node:path'
import type { Viewer } from '@domain/rating/blinding'
import type { OpenStudy } from '@contract/calls/study'
import { type Refusal, SpoleError } from '@contract/error'
import type { NoticeName, Notices } from '@contract/notices'
import type { Jobs } from '@main/app/jobs'
import type { Db } from '@main/study/connection'
import { isBlinded } from '@main/study/queries/blinding'
import { studyRow } from '@main/study/queries/study'
import { viewerOf } from '@main/study/readable-rating'
import { type Study, openStudyBeside } from '@main/study/study'

/** Backups are made this often while the study changes. */
const backupEveryMs = 15 * 60_000

/** Refusals that say something about the study as a whole, not about the one call, where they are of its own file. */
const troubles: ReadonlySet<string> = new Set(['disk-full', 'study-vanished', 'study-damaged', 'file-unwritable'])

type Notify = <Name extends NoticeName>(name: Name, notice: Notices[Name]) => void

type Topic = Notices['study.changed']['topics'][number]

interface Tools {
  readonly notify: Notify
  readonly jobs: Jobs
  readonly workerFile: string
  /** Where a study is rescued to whose own folder is gone. */
  readonly rescueFolder: string
}

interface Present {
  readonly study: Study
  readonly fileId: string
  /** Ends the work that belongs to this study (hashing, searching) when it is closed. */
  readonly closing: AbortController
}

/** The study that is open now, if any. */
export class PresentStudy {
  readonly #tools: Tools
  #present: Present | null = null

  constructor(tools: Tools) {
    this.#tools = tools
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

  /** The person who works now as somebody who looks into ratings. */
  get viewer(): Viewer {
    return viewerOf(this.db, this.personId)
  }

  /** Opens a study and only then closes the one that was open, so that a wrong passphrase costs nothing. */
  async open(fileId: string, path: string, passphrase: string | null): Promise<OpenStudy> {
    if (this.#present?.fileId === fileId) return this.describe()
    const { jobs, workerFile, rescueFolder } = this.#tools
    const own = { passphrase, workerFile, rescueFolder, backupEveryMs }
    const onTrouble = (trouble: SpoleError): void => this.noteRefusal(trouble)
    // Shown as a job only when there is something to check: after a close that was not clean.
    const study = await jobs.runQuietly('check', basename(path), (tools) =>
      openStudyBeside(path, { ...own, ...tools, onTrouble }),
    )
    this.close()
    this.#present = { study, fileId, closing: new AbortController() }
    return this.describe()
  }

  /** Closes the study; nothing happens when none is open. */
  close(): void {
    const present = this.#present
    if (present === null) return
    present.closing.abort()
    try {
      // Closing may find that the file is gone, which the window should hear.
      present.study.close()
    } finally {
      this.#present = null
    }
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
      isBlinded: isBlinded(study.db),
      recovered: study.recovered,
    }
  }

  /** Tells the window that rows of these topics changed. */
  changed(...topics: readonly Topic[]): void {
    this.#tools.notify('study.changed', { topics })
  }

  /** Tells the window when a refusal means that the study itself is in trouble. */
  noteRefusal({ code, detail }: Refusal): void {
    if (this.#present === null || !troubles.has(code)) return
    if (isOf(detail['path'], this.#present.study.path)) this.#tools.notify('study.trouble', { code, detail })
  }

  #required(): Present {
    if (this.#present === null) throw new SpoleError('study-not-open')
    return this.#present
  }
}

/** A refusal that names no file is of the study that is open. */
function isOf(path: string | number | undefined, studyPath: string): boolean {
  return typeof path !== 'string' || resolve(path) === resolve(studyPath)
}
