import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm, stat } from 'node:fs/promises'
import type { ClipPart, ClipWay } from '@domain/clips/clip'
import { SpoleError } from '@contract/error'
import { besides, publishAll, reporting, type StagedFile } from '@main/export/write-whole'

/** A film to be written: where it will be, and where it lies until it is whole. */
export interface FilmToWrite extends StagedFile {
  readonly parts: readonly ClipPart[]
}

export interface FilmWritten {
  readonly path: string
  readonly parts: readonly ClipPart[]
  readonly sizeBytes: number
  readonly way: ClipWay
}

/** Films that are on the list and not yet in their places. */
export interface Listed {
  /** They will not come: takes them off the list again. */
  readonly takeBack: () => void
  /** They are there: those that they replaced are not. */
  readonly settle: () => void
}

export type ListFilms = (films: readonly FilmWritten[]) => Listed

interface FilmBegun extends FilmToWrite {
  readonly handle: FileHandle
}

export function filmToWrite(path: string, parts: readonly ClipPart[]): FilmToWrite {
  return { path, stagedPath: besides(path, randomUUID()), parts }
}

/**
 * Films that are written piece by piece, under other names beside where they will be: all of them get their names, or
 * nothing of any stays.
 */
export class ClipMaking {
  readonly #films: FilmBegun[] = []
  readonly #overwrite: boolean
  #isOver = false
  /** Pieces that are being written: what is given up is deleted only once the disk has let go of it. */
  #writing: Promise<unknown> = Promise.resolve()

  private constructor(overwrite: boolean) {
    this.#overwrite = overwrite
  }

  static async begin(
    films: readonly FilmToWrite[],
    { overwrite }: { readonly overwrite: boolean },
  ): Promise<ClipMaking> {
    const making = new ClipMaking(overwrite)
    try {
      for (const film of films) {
        // Only this person may read it: it shows patients.
        const handle = await telling(film.path, () => open(film.stagedPath, 'wx', 0o600))
        making.#films.push({ ...film, handle })
      }
      return making
    } catch (thrown) {
      await making.abandon()
      throw thrown
    }
  }

  async write(index: number, position: number, data: Uint8Array): Promise<void> {
    const film = this.#films[index]
    if (this.#isOver || film === undefined) throw new SpoleError('not-found', { what: 'clip', id: String(index) })
    const work = telling(film.path, () => writeAll(film.handle, data, position))
    this.#writing = Promise.allSettled([this.#writing, work])
    await work
  }

  /** Lists all films, then gives them their names: at no time is there one that is not listed. A refusal leaves nothing behind. */
  async finish(ways: readonly ClipWay[], list: ListFilms): Promise<void> {
    if (this.#isOver || ways.length !== this.#films.length) throw new SpoleError('bad-input', { field: 'ways' })
    await this.#writing
    this.#isOver = true
    let listed: Listed | null = null
    try {
      for (const { path, handle } of this.#films) {
        await telling(path, () => handle.sync())
        await handle.close()
      }
      listed = list(await this.#written(ways))
      await telling(this.#films[0]?.path ?? '', () => publishAll(this.#films, { overwrite: this.#overwrite }))
    } catch (thrown) {
      listed?.takeBack()
      await this.#delete()
      throw thrown
    }
    listed.settle()
  }

  /** Deletes what was written; false once it is too late, because the films get their names. */
  async abandon(): Promise<boolean> {
    if (this.#isOver) return false
    this.#isOver = true
    await this.#writing
    await this.#delete()
    return true
  }

  #written(ways: readonly ClipWay[]): Promise<FilmWritten[]> {
    return Promise.all(
      this.#films.map(async ({ path, stagedPath, parts }, index) => {
        const { size } = await stat(stagedPath)
        return { path, parts, sizeBytes: size, way: ways[index] ?? 'encoded' }
      }),
    )
  }

  async #delete(): Promise<void> {
    for (const { handle, stagedPath } of this.#films) {
      // It may be closed already, and what cannot be deleted now is deleted at the next opening.
      await handle.close().catch(() => undefined)
      await rm(stagedPath, { force: true }).catch(() => undefined)
    }
  }
}

async function writeAll(handle: FileHandle, data: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < data.byteLength) {
    const { bytesWritten } = await handle.write(data, done, data.byteLength - done, position + done)
    done += bytesWritten
  }
}

/** A full or closed disk elsewhere is no trouble of the study's own. */
async function telling<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await reporting(path, work)
  } catch (thrown) {
    if (!(thrown instanceof SpoleError)) throw thrown
    if (thrown.code === 'file-disk-full') throw new SpoleError('clip-disk-full', { path })
    if (thrown.code === 'file-unwritable') throw new SpoleError('clip-unwritable', { path, ...thrown.detail })
    throw thrown
  }
}
