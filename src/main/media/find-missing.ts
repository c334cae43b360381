import { opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SpoleError } from '@contract/error'

export interface MissingFile {
  readonly id: string
  readonly sizeBytes: number
  /** Null when it had not been computed before the file went missing. */
  readonly sha256: string | null
  readonly fileName: string
}

export interface FoundFile {
  readonly id: string
  readonly path: string
}

interface Search {
  readonly folder: string
  readonly missing: readonly MissingFile[]
  readonly hash: (path: string) => Promise<string>
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
}

/**
 * Looks for missing files below a folder: first by size, which costs nothing, and then by hash. A file whose hash was
 * never known is found by its size and name together.
 */
export async function findMissing({
  folder,
  missing,
  hash,
  signal,
  onProgress,
}: Search): Promise<readonly FoundFile[]> {
  const wanted = Map.groupBy(missing, (file) => file.sizeBytes)
  const found = new Map<string, string>()
  for await (const path of filesBelow(folder, signal)) {
    const candidates = await candidatesFor(path, wanted)
    const open = candidates.filter((file) => !found.has(file.id))
    if (open.length === 0) continue
    for (const file of await matches(path, open, hash)) found.set(file.id, path)
    onProgress({ done: found.size, total: missing.length })
    if (found.size === missing.length) break
  }
  return [...found].map(([id, path]) => ({ id, path }))
}

async function candidatesFor(
  path: string,
  wanted: ReadonlyMap<number, readonly MissingFile[]>,
): Promise<readonly MissingFile[]> {
  const size = await stat(path).then(
    (found) => found.size,
    () => -1,
  )
  return wanted.get(size) ?? []
}

async function matches(
  path: string,
  files: readonly MissingFile[],
  hash: Search['hash'],
): Promise<readonly MissingFile[]> {
  const named = files.filter((file) => file.sha256 === null && path.endsWith(file.fileName))
  const hashed = files.filter((file) => file.sha256 !== null)
  if (hashed.length === 0) return named
  const sha256 = await hash(path).catch((thrown: unknown) => {
    // One file that cannot be read must not end the search; being cancelled must.
    if (thrown instanceof SpoleError && thrown.code === 'cancelled') throw thrown
    return null
  })
  return [...named, ...hashed.filter((file) => file.sha256 === sha256)]
}

/** Every plain file below a folder. Links are not followed: they may lead in circles. */
async function* filesBelow(folder: string, signal: AbortSignal): AsyncGenerator<string> {
  const folders = [folder]
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const entries = await opendir(next).catch(() => null)
    if (entries === null) continue
    for await (const entry of entries) {
      if (signal.aborted) throw new SpoleError('cancelled')
      if (entry.isDirectory()) folders.push(join(next, entry.name))
      else if (entry.isFile()) yield join(next, entry.name)
    }
  }
}
