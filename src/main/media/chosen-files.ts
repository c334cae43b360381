import { randomUUID } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import { isAddable } from '@domain/recording/finding'
import type { ProbedFile } from '@contract/calls/recordings'
import { SpoleError } from '@contract/error'
import type { Probed } from '@main/media/probe'
import type { Probe } from '@main/media/probe-beside'
import type { NewMedia } from '@main/study/queries/recordings'

/** Enough for any dialog or drop; older ones are forgotten first. */
const mostKept = 500

interface Chosen {
  readonly path: string
  readonly probed: Probed
}

/** Media files that the person chose and that do not belong to a recording yet, by tokens that stand for their paths. */
export class ChosenFiles {
  readonly #byToken = new Map<string, Chosen>()
  readonly #dropped = new Set<string>()
  readonly #probe: Probe

  constructor(probe: Probe) {
    this.#probe = probe
  }

  /** The preload saw this file being dropped. */
  noteDropped(path: string): void {
    this.#dropped.add(resolve(path))
    const [oldest] = this.#dropped
    if (this.#dropped.size > mostKept && oldest !== undefined) this.#dropped.delete(oldest)
  }

  /** Looks into dropped files; a path that nobody dropped is refused. */
  async probeDropped(paths: readonly string[]): Promise<readonly ProbedFile[]> {
    return this.probe(paths.map((path) => this.dropped(path)))
  }

  /** The path of a file that was dropped; refused when nobody dropped it. */
  dropped(path: string): string {
    const absolute = resolve(path)
    if (!this.#dropped.has(absolute)) throw new SpoleError('bad-input', { field: 'paths' })
    return absolute
  }

  async probe(paths: readonly string[]): Promise<readonly ProbedFile[]> {
    const files: ProbedFile[] = []
    // One after the other: they are often on one slow disk.
    for (const path of paths) files.push(this.#keep(path, await this.#probe(path)))
    return files
  }

  /** The file behind a token, when it can be part of a recording. */
  take(token: string): Chosen {
    const chosen = this.#byToken.get(token)
    if (chosen === undefined) throw new SpoleError('not-found', { what: 'file' })
    const { problems, fileName } = chosen.probed
    // Whatever is not media must never be served to the page.
    if (!isAddable(problems)) throw new SpoleError('media-unreadable', { fileName })
    return chosen
  }

  /** The same as a file of a recording that is to be made. */
  mediaFor(token: string, offsetMs: number): NewMedia {
    const { path, probed } = this.take(token)
    const { fileName, sizeBytes, durationMs, video, audio } = probed
    return { path, fileName, sizeBytes, sha256: null, durationMs, offsetMs, video, audio }
  }

  #keep(path: string, probed: Probed): ProbedFile {
    const token = randomUUID()
    this.#byToken.set(token, { path, probed })
    const [oldest] = this.#byToken.keys()
    if (this.#byToken.size > mostKept && oldest !== undefined) this.#byToken.delete(oldest)
    return { ...probed, token, folder: dirname(path) }
  }
}
