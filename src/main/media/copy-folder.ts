import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** `<media id>.<copy id>.mp4`: nothing of the original's name, which may say who is on it. */
const namePattern = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.mp4$/

/** A copy while it is made. */
export const unfinished = '.part'

/** The folder beside a study in which its playable copies lie: `group-a.spole-media`. */
export function copyFolderOf(studyPath: string): string {
  return join(dirname(studyPath), `${basename(studyPath).replace(/\.spole$/i, '')}.spole-media`)
}

export function copyName(mediaId: string, copyId: string): string {
  return `${mediaId}.${copyId}.mp4`
}

/** The ids in the name of a copy; null for any other name. */
export function readCopyName(name: string): { readonly mediaId: string; readonly copyId: string } | null {
  const [, mediaId, copyId] = namePattern.exec(name) ?? []
  return mediaId === undefined || copyId === undefined ? null : { mediaId, copyId }
}

/** The path of a copy; null when it is not there, or its name is none that Spole gives. */
export function copyPath(studyPath: string, fileName: string): string | null {
  if (readCopyName(fileName) === null) return null
  const path = join(copyFolderOf(studyPath), fileName)
  return existsSync(path) ? path : null
}

/** Makes the folder, for this person alone. */
export async function makeCopyFolder(studyPath: string): Promise<string> {
  const folder = copyFolderOf(studyPath)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** The copies in the folder and those that were never finished; whatever else lies there is nobody's business. */
export async function filesInCopyFolder(studyPath: string): Promise<readonly string[]> {
  const names = await readdir(copyFolderOf(studyPath)).catch(() => [])
  return names.filter((name) => readCopyName(name.replace(/\.part$/, '')) !== null)
}

/** Deletes copies by name, and the folder with the last of them. */
export async function deleteCopies(studyPath: string, names: readonly string[]): Promise<void> {
  const folder = copyFolderOf(studyPath)
  for (const name of names) {
    if (readCopyName(name.replace(/\.part$/, '')) !== null) await rm(join(folder, name), { force: true })
  }
  // Refused while something is in it, which is right.
  await rmdir(folder).catch(() => undefined)
}
