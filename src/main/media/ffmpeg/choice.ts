import { stat } from 'node:fs/promises'
import type { FfmpegState } from '@contract/calls/copies'
import { SpoleError } from '@contract/error'
import { findOnPath } from '@main/media/ffmpeg/find'
import { canMakeCopies } from '@main/media/ffmpeg/plan'
import { type Ffmpeg, lookAtProgram } from '@main/media/ffmpeg/program'

interface Tools {
  /** The program that the person has chosen, or null. */
  readonly chosen: () => string | null
  readonly keep: (path: string | null) => Promise<void>
  readonly pathVariable: () => string
}

/** Which ffmpeg is used: the one that the person chose, or else the one on the PATH. */
export class FfmpegChoice {
  readonly #tools: Tools
  #known: { readonly key: string; readonly program: Promise<Ffmpeg | null> } | null = null

  constructor(tools: Tools) {
    this.#tools = tools
  }

  /** The ffmpeg to use; null where there is none. */
  async current(): Promise<Ffmpeg | null> {
    const path = this.#tools.chosen() ?? (await findOnPath(this.#tools.pathVariable(), process.platform))
    return path === null ? null : this.#look(path)
  }

  async state(): Promise<FfmpegState> {
    const program = await this.current()
    const isChosen = this.#tools.chosen() !== null
    if (program === null) return { found: null, isChosen }
    const { version, path, encoders } = program
    return { found: { version, path, canCopy: canMakeCopies(encoders) }, isChosen }
  }

  /** Uses a program from now on; refused (`not-ffmpeg`) when it is none. Null: whatever is on the PATH. */
  async choose(path: string | null): Promise<void> {
    if (path !== null && (await lookAtProgram(path)) === null) throw new SpoleError('not-ffmpeg')
    await this.#tools.keep(path)
  }

  /** Asked once for each version of the file. */
  async #look(path: string): Promise<Ffmpeg | null> {
    const found = await stat(path).catch(() => null)
    if (found === null) return null
    const key = `${path} ${found.size} ${found.mtimeMs}`
    if (this.#known?.key !== key) this.#known = { key, program: lookAtProgram(path) }
    return this.#known.program
  }
}
