import { resolve } from 'node:path'
import { isPackageName } from '@domain/exchange/package'

/** A file that somebody opens Spole with. */
export interface GivenFile {
  readonly kind: 'study' | 'package'
  readonly path: string
}

/** The study or package among the arguments the app was started with: a double click gives its path. */
export function fileAmong(args: readonly string[], workingFolder: string): GivenFile | null {
  const files = args.slice(1).filter((argument) => !argument.startsWith('-'))
  for (const file of files) {
    const kind = kindOf(file)
    if (kind !== null) return { kind, path: resolve(workingFolder, file) }
  }
  return null
}

/** The same of a path that the system hands over. */
export function givenFile(path: string): GivenFile | null {
  const kind = kindOf(path)
  return kind === null ? null : { kind, path }
}

function kindOf(path: string): GivenFile['kind'] | null {
  if (isPackageName(path)) return 'package'
  return /\.spole$/i.test(path) ? 'study' : null
}
