import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Copies of studies and packages that are read where nothing may be written beside them. */
const prefixes = { study: 'spole-study-', package: 'spole-package-' } as const

const named = /^spole-(?:study|package)-[A-Za-z0-9]{6}$/
const holds = /^(?:.*\.spole|package)(?:-wal|-shm|-journal)?$/i

/** Nobody reads on one for longer; one that is still read on stays readable where files may be deleted while they are open. */
const staleMs = 24 * 3_600_000

/** Makes a folder of its own for such a copy, for this person alone. */
export function makePassingFolder(of: keyof typeof prefixes): string {
  return mkdtempSync(join(tmpdir(), prefixes[of]))
}

/** Deletes copies that a crash left behind: one of a study without a passphrase is readable by whoever finds it. */
export function removeStaleCopies(within = tmpdir(), nowMs = Date.now()): void {
  for (const name of namesIn(within)) {
    if (named.test(name)) removeStale(join(within, name), nowMs)
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function removeStale(folder: string, nowMs: number): void {
  try {
    const isStale = nowMs - statSync(folder).mtimeMs > staleMs
    if (isStale && readdirSync(folder).every((name) => holds.test(name)))
      rmSync(folder, { recursive: true, force: true })
  } catch {
    // Somebody else's, or in use: it is not this person's to delete, or not now.
  }
}
