import { randomUUID } from 'node:crypto'
import { access } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import type { StudyFile } from '@contract/calls/study'
import { SpoleError } from '@contract/error'
import { openJsonFile } from '@main/app/json-file'

const longestList = 20

const recentSchema = z.array(z.object({ fileId: z.uuid(), path: z.string().min(1), lastOpenedMs: z.int().nullable() }))

type Entry = z.output<typeof recentSchema>[number]

/** The studies this computer knows: the window names them by ids made here, and never learns or gives a path. */
export interface RecentStudies {
  /** The id of a file, made when it is new. */
  idOf(path: string): string
  /** The path behind an id; refused when there is none. */
  pathOf(fileId: string): string
  noteOpened(fileId: string): Promise<void>
  forget(fileId: string): Promise<void>
  /** Those that were opened, newest first. */
  list(isRemembered: (fileId: string) => boolean): Promise<readonly StudyFile[]>
  /** One file as the window may know it. */
  show(fileId: string, isRemembered: (fileId: string) => boolean): Promise<StudyFile>
}

export async function openRecent(folder: string): Promise<RecentStudies> {
  const file = await openJsonFile(join(folder, 'recent.json'), recentSchema, [])
  // Chosen but not opened yet: known for this run only.
  const chosen = new Map<string, Entry>()

  const find = (fileId: string): Entry => {
    const entry = file.get().find((known) => known.fileId === fileId) ?? chosen.get(fileId)
    if (entry === undefined) throw new SpoleError('study-not-found')
    return entry
  }
  const shown = async (
    { fileId, path, lastOpenedMs }: Entry,
    isRemembered: (fileId: string) => boolean,
  ): Promise<StudyFile> => ({
    fileId,
    name: basename(path),
    folder: dirname(path),
    exists: await access(path).then(
      () => true,
      () => false,
    ),
    lastOpenedMs,
    remembered: isRemembered(fileId),
  })

  return {
    idOf: (path) => {
      const absolute = resolve(path)
      const known = [...file.get(), ...chosen.values()].find((entry) => entry.path === absolute)
      if (known !== undefined) return known.fileId
      const entry = { fileId: randomUUID(), path: absolute, lastOpenedMs: null }
      chosen.set(entry.fileId, entry)
      return entry.fileId
    },
    pathOf: (fileId) => find(fileId).path,
    noteOpened: (fileId) => {
      const opened = { ...find(fileId), lastOpenedMs: Date.now() }
      return file.set([opened, ...file.get().filter((entry) => entry.fileId !== fileId)].slice(0, longestList))
    },
    forget: (fileId) => {
      chosen.delete(fileId)
      return file.set(file.get().filter((entry) => entry.fileId !== fileId))
    },
    list: (isRemembered) => Promise.all(file.get().map((entry) => shown(entry, isRemembered))),
    show: (fileId, isRemembered) => shown(find(fileId), isRemembered),
  }
}
