import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { mkdir, rmdir } from 'node:fs/promises'
import type { GivingWish } from '@domain/exchange/giving-out'
import type { ExchangeLoss } from '@domain/exchange/written-work'
import { SpoleError } from '@contract/error'
import { type GivenFile, Tally } from '@main/export/given-file'
import { type FileNaming, givenFiles } from '@main/export/given-files'
import type { Source } from '@main/export/source'
import { publishAll, stageAll, type StagedFile } from '@main/export/write-whole'

export interface Giving {
  readonly wish: GivingWish
  readonly named: FileNaming
}

export interface Into {
  readonly folder: string
  readonly overwrite: boolean
}

/** What was written or would be. */
export interface Given {
  /** Names of the files. */
  readonly files: readonly string[]
  /** Rows of tables, or events and scores of other files. */
  readonly rows: number
  /** What the format cannot hold. */
  readonly losses: readonly ExchangeLoss[]
}

export type OnRows = (rows: number) => void

/** What would be written. What could be lost is made and not kept, so that what is counted is what comes. */
export async function outlineGiving(source: Source, giving: Giving, onRows?: OnRows): Promise<Given> {
  const tally = new Tally(onRows)
  const files = filesOf(source, giving)
  for (const file of files) {
    if (file.count === undefined) await drain(file.pieces(tally))
    else await file.count(tally)
  }
  return given(files, tally)
}

async function drain(pieces: AsyncIterable<unknown>): Promise<void> {
  const iterator = pieces[Symbol.asyncIterator]()
  while ((await iterator.next()).done !== true) continue
}

/** Writes all files or none, into a folder that is made where it is not there. */
export async function giveOut(source: Source, giving: Giving, into: Into): Promise<Given> {
  const made = await mkdir(into.folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new SpoleError('file-unwritable', { path: into.folder, reason: error.code ?? '' })
  })
  try {
    const { staged, ...written } = await stageGiving(source, giving, { ...into, mark: randomUUID() })
    await publishAll(staged, into)
    return written
  } catch (error) {
    if (made !== undefined) await rmdir(made).catch(() => undefined)
    throw error
  }
}

/** Makes the files without giving them their names: for a thread that can be ended at any moment. */
export async function stageGiving(
  source: Source,
  giving: Giving,
  { folder, onRows, ...how }: Into & { readonly mark: string; readonly onRows?: OnRows },
): Promise<Given & { readonly staged: readonly StagedFile[] }> {
  const tally = new Tally(onRows)
  const files = filesOf(source, giving)
  const staged = await stageAll(
    files.map((file) => ({ path: join(folder, file.name), pieces: file.pieces(tally) })),
    how,
  )
  return { ...given(files, tally), staged }
}

function filesOf(source: Source, { wish, named }: Giving): readonly GivenFile[] {
  const files = givenFiles(source, wish, named)
  if (files.length === 0) throw new SpoleError('nothing-to-give')
  return files
}

function given(files: readonly GivenFile[], tally: Tally): Given {
  return { files: files.map(({ name }) => name), rows: tally.rows, losses: tally.losses }
}
