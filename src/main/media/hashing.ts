import { SpoleError } from '@contract/error'
import type { Jobs } from '@main/app/jobs'
import { report } from '@main/app/log'
import type { PresentStudy } from '@main/app/present-study'
import { isPresent } from '@main/media/on-disk'
import { setMediaHash, unhashedMedia } from '@main/study/queries/media'
import type { MediaRow } from '@main/study/rows'
import { runInWorker } from '@main/worker-client'

interface Tools {
  readonly present: PresentStudy
  readonly jobs: Jobs
  readonly workerFile: string
}

/** Computes the hashes of the open study's media, one file at a time in the background. */
export class Hashing {
  readonly #tools: Tools
  #running = false
  /** Files that failed or were cancelled are left alone until the study is opened again. */
  #skipped = new Set<string>()

  constructor(tools: Tools) {
    this.#tools = tools
  }

  /** Goes through what has no hash yet; asking again while it runs changes nothing. */
  start(): void {
    if (this.#running) return
    this.#running = true
    this.#run()
      .catch((thrown: unknown) => report.thrown('hashing.failed', thrown))
      .finally(() => {
        this.#running = false
      })
  }

  /** A study was opened: what was skipped in another one counts no more. */
  restart(): void {
    this.#skipped = new Set()
    this.start()
  }

  async #run(): Promise<void> {
    const { present } = this.#tools
    while (present.isOpen && !present.study.readOnly) {
      const next = unhashedMedia(present.db).find((file) => !this.#skipped.has(file.id))
      if (next === undefined) return
      if (!(await isPresent(next.path)) || !(await this.#hash(next))) this.#skipped.add(next.id)
    }
  }

  async #hash(file: MediaRow): Promise<boolean> {
    const { present, jobs, workerFile } = this.#tools
    const { fileId, signal: closing } = present
    try {
      const sha256 = await jobs.run('hash', file.fileName, ({ signal, onProgress }) =>
        runInWorker(
          'hash',
          { path: file.path },
          { workerFile, onProgress, signal: AbortSignal.any([signal, closing]) },
        ),
      )
      // Another study may be open by now.
      if (closing.aborted || present.fileId !== fileId) return false
      setMediaHash(present.db, file.id, sha256)
      present.changed('recordings')
      return true
    } catch (thrown) {
      if (thrown instanceof SpoleError) present.noteRefusal(thrown)
      else report.thrown('hash.failed', thrown)
      return false
    }
  }
}
