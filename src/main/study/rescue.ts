import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Db } from '@main/study/connection'
import { copyTo } from '@main/study/copy'

/**
 * Writes everything that a connection holds to `group a (rescued).spole`, for when the file itself is gone from its place:
 * beside where it was, else in another folder. Answers where, or null when neither takes it.
 */
export function rescue(db: Db, path: string, otherFolder?: string): string | null {
  const folders = [dirname(path), ...(otherFolder === undefined ? [] : [otherFolder])]
  for (const folder of folders.filter((each) => existsSync(each))) {
    try {
      const target = freeName(folder, path, 'rescued')
      copyTo(db, target)
      return target
    } catch {
      // Whatever keeps it from being written here, the next folder may take it.
    }
  }
  return null
}

/** `group a (rescued).spole`, numbered when that is taken. */
export function freeName(folder: string, path: string, what: string): string {
  const name = basename(path, extname(path))
  for (let number = 1; ; number += 1) {
    const candidate = join(folder, `${name} (${what}${number === 1 ? '' : ` ${number}`}).spole`)
    if (!existsSync(candidate)) return candidate
  }
}
