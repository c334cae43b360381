import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Only root may mount on Linux, so tests that need a disk of their own run there. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0

export interface MountedFolder {
  readonly folder: string
  readonly unmount: () => void
}

/** A disk in memory that is soon full. */
export function mountSmallDisk(bytes: number): MountedFolder {
  const folder = mkdtempSync(join(tmpdir(), 'spole-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder])
  return { folder, unmount: () => unmount(folder) }
}

/** The same folder's contents, but nothing in it can be written, not even by root. */
export function mountReadOnly(source: string): MountedFolder {
  const folder = mkdtempSync(join(tmpdir(), 'spole-read-only-'))
  execFileSync('mount', ['--bind', source, folder])
  execFileSync('mount', ['-o', 'remount,bind,ro', folder])
  return { folder, unmount: () => unmount(folder) }
}

function unmount(folder: string): void {
  // Lazily: a process that was killed may still be letting go of a file.
  execFileSync('umount', ['--lazy', folder])
  rmSync(folder, { recursive: true, force: true })
}

/** Takes all the room that is left on the file's disk. */
export async function fillUp(path: string): Promise<void> {
  const file = await open(path, 'w')
  const zeros = Buffer.alloc(64 * 1024)
  try {
    for (;;) await file.write(zeros)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    await file.close()
  }
}
