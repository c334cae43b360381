import { lstat, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Clip } from '@domain/clips/clip'
import type { ClipLine } from '@contract/calls/clips'
import type { Db } from '@main/study/connection'
import { findRow } from '@main/study/row-store'

/** A study may come from anybody: whatever paths it names, only what Spole itself calls so is ever deleted. */
const clipFile = /\.(?:mp4|webm)$/i
const halfClip = /^\..*\.(?:mp4|webm)\.[0-9a-f-]{36}\.part$/i

/** True for the path of a clip that is being written, as `filmToWrite` makes it. */
export function isHalfClip(path: string): boolean {
  return halfClip.test(basename(path))
}

/** Whether a clip is still where it was written, and still that file. */
export async function statusOf({ path, sizeBytes }: Pick<Clip, 'path' | 'sizeBytes'>): Promise<ClipLine['status']> {
  // A link is not followed: what Spole wrote is a file.
  const found = await lstat(path).catch(() => null)
  if (found === null) return 'missing'
  if (!found.isFile()) return 'changed'
  return found.size === sizeBytes && clipFile.test(path) ? 'present' : 'changed'
}

/** A clip as the window may know it. */
export async function lineOf(db: Db, clip: Clip): Promise<ClipLine> {
  const { id, path, sizeBytes, madeMs, personId, parts, way, consent } = clip
  return {
    id,
    fileName: basename(path),
    folder: dirname(path),
    sizeBytes,
    madeMs,
    personName: findRow(db, 'person', personId)?.name ?? '',
    parts,
    way,
    consent,
    status: await statusOf(clip),
  }
}

/** Deletes clips that are still what was written; answers the paths of those that could not be deleted. */
export async function deleteClips(clips: readonly Clip[]): Promise<readonly string[]> {
  const stayed: string[] = []
  for (const clip of clips) {
    if ((await statusOf(clip)) !== 'present') continue
    await rm(clip.path).catch(() => stayed.push(clip.path))
  }
  return stayed
}
