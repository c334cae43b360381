import { rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Clip } from '@domain/clips/clip'
import type { ClipLine } from '@contract/calls/clips'
import type { Db } from '@main/study/connection'
import { findRow } from '@main/study/row-store'

/** Whether a clip is still where it was written, and still that file. */
export async function statusOf({ path, sizeBytes }: Pick<Clip, 'path' | 'sizeBytes'>): Promise<ClipLine['status']> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) return 'missing'
  return found.size === sizeBytes ? 'present' : 'changed'
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
