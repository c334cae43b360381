import { randomUUID } from 'node:crypto'
import { access, copyFile, type FileHandle, link, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { SpoleError } from '@contract/error'
import type { Piece } from '@main/export/given-file'

/** A file to be written: where, and its contents in pieces. */
export interface WholeFile {
  readonly path: string
  readonly pieces: AsyncIterable<Piece>
}

/** A finished file that has not been given its name yet. */
export interface StagedFile {
  readonly path: string
  /** The finished contents under a name of its own, in the same folder. */
  readonly stagedPath: string
}

interface Staged extends StagedFile {
  /** What stood at the path before, under a name of its own; null when nothing did. */
  keptPath: string | null
  isPublished: boolean
}

/**
 * Writes files that belong together: each is complete, on disk and under its name, or none of them is there and what
 * stood there before still stands. An existing file is refused unless it may be overwritten.
 */
export async function writeWhole(
  files: readonly WholeFile[],
  { overwrite }: { readonly overwrite: boolean },
): Promise<void> {
  await publishAll(await stageAll(files, { overwrite, mark: randomUUID() }), { overwrite })
}

interface Staging {
  readonly overwrite: boolean
  /** Part of every unfinished file's name, so that whoever ends the work finds what it left. */
  readonly mark: string
}

/** The first half of `writeWhole`: everything is on disk, nothing under its name. */
export async function stageAll(
  files: readonly WholeFile[],
  { overwrite, mark }: Staging,
): Promise<readonly StagedFile[]> {
  const staged: StagedFile[] = []
  try {
    if (!overwrite) for (const { path } of files) await refuseExisting(path)
    for (const { path, pieces } of files) {
      const file = { path, stagedPath: besides(path, mark) }
      staged.push(file)
      await reporting(path, () => stage(file.stagedPath, pieces))
    }
    return staged
  } catch (error) {
    for (const { stagedPath } of staged) await removeQuietly(stagedPath)
    throw error
  }
}

/** The second half of `writeWhole`: gives every file its name, or none. */
export async function publishAll(
  files: readonly StagedFile[],
  { overwrite }: { readonly overwrite: boolean },
): Promise<void> {
  const staged = files.map((file): Staged => ({ ...file, keptPath: null, isPublished: false }))
  try {
    for (const file of staged) await reporting(file.path, () => publish(file, overwrite))
  } catch (error) {
    for (const file of staged.toReversed()) await takeBack(file)
    throw error
  }
  for (const { stagedPath, keptPath } of staged) {
    await removeQuietly(stagedPath)
    if (keptPath !== null) await removeQuietly(keptPath)
  }
  await syncFolders(files.map(({ path }) => dirname(path)))
}

/** Takes away what was staged in a folder under a mark by work that was ended in the middle. */
export async function removeStaged(folder: string, mark: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) if (name.endsWith(`.${mark}.part`)) await removeQuietly(join(folder, name))
}

async function stage(stagedPath: string, pieces: AsyncIterable<Piece>): Promise<void> {
  // Only the person who exports may read it: it says what was seen of patients.
  const file = await open(stagedPath, 'wx', 0o600)
  try {
    for await (const piece of pieces) await file.writeFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function publish(file: Staged, overwrite: boolean): Promise<void> {
  if (overwrite) {
    file.keptPath = await keep(file.path)
    await rename(file.stagedPath, file.path)
  } else {
    await claim(file)
  }
  file.isPublished = true
}

/** Gives the staged file its name unless something has taken it meanwhile; a link does both in one step. */
async function claim({ path, stagedPath }: Staged): Promise<void> {
  try {
    await link(stagedPath, path)
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw error
    // No links on this file system (FAT, some network folders): look, then rename.
    await refuseExisting(path)
    await rename(stagedPath, path)
  }
}

/** Keeps what stands at the path under another name, without taking it away. */
async function keep(path: string): Promise<string | null> {
  if (!(await exists(path))) return null
  const keptPath = besides(path, randomUUID())
  try {
    await link(path, keptPath)
  } catch {
    await copyFile(path, keptPath)
  }
  return keptPath
}

async function takeBack({ path, stagedPath, keptPath, isPublished }: Staged): Promise<void> {
  await removeQuietly(stagedPath)
  if (isPublished && keptPath !== null) await rename(keptPath, path).catch(() => undefined)
  else if (isPublished) await removeQuietly(path)
  else if (keptPath !== null) await removeQuietly(keptPath)
}

/** Cleaning up must not hide what went wrong before, or that all went well: what stays is a hidden file. */
async function removeQuietly(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined)
}

async function refuseExisting(path: string): Promise<void> {
  if (await exists(path)) throw new SpoleError('file-exists', { path })
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Where a file is written that gets its name once it is finished: hidden, in the same folder. */
export function besides(path: string, mark: string): string {
  return join(dirname(path), `.${basename(path)}.${mark}.part`)
}

/** Makes the new names last through a power cut, where the system can do that. */
async function syncFolders(folders: readonly string[]): Promise<void> {
  for (const folder of new Set(folders)) {
    let handle: FileHandle | null = null
    try {
      handle = await open(folder, 'r')
      await handle.sync()
    } catch {
      // Windows opens no folders; the files themselves are on disk.
    } finally {
      await handle?.close()
    }
  }
}

/** What the file system refuses, as a refusal that names the file; errors of other origin go on as they are. */
export async function reporting<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === null) throw error
    if (errno === 'EEXIST') throw new SpoleError('file-exists', { path })
    if (errno === 'ENOSPC' || errno === 'EDQUOT') throw new SpoleError('file-disk-full', { path })
    throw new SpoleError('file-unwritable', { path, reason: errno })
  }
}

/** The system's name of an error from the file system, else null. */
function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
