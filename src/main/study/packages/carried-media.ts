import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { lstat, mkdir, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { SpoleError } from '@contract/error'
import { copyFolderOf } from '@main/media/copy-folder'
import type { MediaRow } from '@main/study/rows'
import { errnoOf } from '@main/study/trouble'

export type OnProgress = (progress: { readonly done: number; readonly total: number }) => void

/** The folder beside a package in which its media lie: `work for Kari-media`. */
export function mediaFolderOf(packagePath: string): string {
  return join(dirname(packagePath), `${basename(packagePath).replace(/\.spolepack$/i, '')}-media`)
}

/** A name that says nothing of who is on it, and that no system takes amiss. */
export function carriedName({ id, fileName }: Pick<MediaRow, 'id' | 'fileName'>): string {
  const ending = extname(fileName).toLowerCase()
  return /^\.[a-z0-9]{1,5}$/.test(ending) ? `${id}${ending}` : id
}

const carried = /^[0-9a-f-]{36}(?:\.[a-z0-9]{1,5})?$/

/**
 * Those of a study's media that Spole itself has put into the study's own folder: under names that nobody would know
 * again, so that they are Spole's to delete.
 */
export function broughtOf(studyPath: string, media: readonly MediaRow[]): readonly MediaRow[] {
  const folder = resolve(copyFolderOf(studyPath))
  return media.filter((file) => resolve(file.path) === join(folder, carriedName(file)))
}

/** Deletes such files; answers the paths of those that could not be deleted. */
export async function deleteBrought(media: readonly Pick<MediaRow, 'path'>[]): Promise<readonly string[]> {
  const stayed: string[] = []
  for (const { path } of media) await rm(path, { force: true }).catch(() => stayed.push(path))
  return stayed
}

/** Deletes films that a crash left half brought. */
export async function deleteHalfBrought(studyPath: string): Promise<void> {
  const folder = copyFolderOf(studyPath)
  const names = await readdir(folder).catch(() => [])
  for (const name of names)
    if (name.endsWith('.part') && carried.test(name.slice(0, -'.part'.length)))
      await rm(join(folder, name), { force: true }).catch(() => undefined)
}

/** What the computer itself should still have afterwards. */
const leftOver = 64 * 1024 * 1024

/** Refuses where the disk has not enough room for so many bytes. */
export async function refuseFullDisk(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free - leftOver >= needed) return
  throw new SpoleError('package-no-space', { needed: gigabytes(needed), free: gigabytes(free) })
}

function gigabytes(bytes: number): string {
  return `${Math.max(0.1, Math.round(bytes / 1e8) / 10)} GB`
}

/** Copies a file and gives its SHA-256; what was written of it goes when something fails. */
async function copyHashed(from: string, to: string, onBytes: (bytes: number) => void): Promise<string> {
  const sha256 = createHash('sha256')
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      sha256.update(chunk)
      onBytes(chunk.length)
      done(null, chunk)
    },
  })
  try {
    await pipeline(
      createReadStream(from, { highWaterMark: 1024 * 1024 }),
      through,
      createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }),
    )
    return sha256.digest('hex')
  } catch (error) {
    await rm(to, { force: true })
    if (['ENOSPC', 'EDQUOT'].includes(errnoOf(error))) throw new SpoleError('file-disk-full', { path: to })
    throw error
  }
}

/** Those of the files that are where the study says, as large as it says. */
export async function presentOf(media: readonly MediaRow[]): Promise<readonly MediaRow[]> {
  const present = await Promise.all(media.map((file) => hasSize(file.path, file.sizeBytes)))
  return media.filter((_file, index) => present[index] === true)
}

async function hasSize(path: string, sizeBytes: number): Promise<boolean> {
  if (path === '') return false
  return stat(path).then(
    (found) => found.isFile() && found.size === sizeBytes,
    () => false,
  )
}

/**
 * Copies media into the folder beside a package and answers their hashes by id; a file whose contents are not those that
 * the study knows is left out. The folder is there whole, or not at all.
 */
export async function carryMedia(
  packagePath: string,
  media: readonly MediaRow[],
  { overwrite, onProgress }: { readonly overwrite: boolean; readonly onProgress: OnProgress },
): Promise<ReadonlyMap<string, string>> {
  const folder = mediaFolderOf(packagePath)
  await refuseTaken(folder, overwrite)
  const files = await presentOf(media)
  const total = files.reduce((sum, file) => sum + file.sizeBytes, 0)
  await refuseFullDisk(dirname(packagePath), total)
  const unfinished = `${folder}.part`
  let done = 0
  const hashes = new Map<string, string>()
  try {
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { mode: 0o700 })
    for (const file of files) {
      const target = join(unfinished, carriedName(file))
      const sha256 = await copyHashed(file.path, target, (bytes) => onProgress({ done: (done += bytes), total }))
      if (file.sha256 === null || file.sha256 === sha256) hashes.set(file.id, sha256)
      else await rm(target)
    }
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
    return hashes
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** A folder that an earlier package left may be replaced; one in which anything else lies is somebody's own. */
async function refuseTaken(folder: string, overwrite: boolean): Promise<void> {
  if (!existsSync(folder)) return
  const names = await readdir(folder)
  const isOurs = names.every((name) => carried.test(name))
  if (!overwrite || !isOurs) throw new SpoleError('file-exists', { path: folder })
}

/** Files of a package's media that lie beside it. */
export async function carriedBeside(packagePath: string, media: readonly MediaRow[]): Promise<readonly MediaRow[]> {
  const here = media.map((file) => ({ ...file, path: join(mediaFolderOf(packagePath), carriedName(file)) }))
  const plain = await Promise.all(here.map(({ path }) => isPlainFile(path)))
  return presentOf(here.filter((_file, index) => plain[index] === true))
}

/** A link could lead anywhere on this computer. */
async function isPlainFile(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

/** Copies one carried file into a folder; answers its path, or null when it is not the file that it should be. */
export async function bringFile(
  file: MediaRow,
  folder: string,
  onBytes: (bytes: number) => void,
): Promise<string | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const target = join(folder, carriedName(file))
  const unfinished = `${target}.part`
  await rm(unfinished, { force: true })
  const sha256 = await copyHashed(file.path, unfinished, onBytes)
  if (sha256 !== file.sha256) {
    await rm(unfinished)
    return null
  }
  await rename(unfinished, target)
  return target
}
