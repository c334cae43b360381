import { connect, first } from '@main/study/connection'

let version: string | null = null

/** The version of the SQLite in use. The first asking loads it, so main asks while the window is still being drawn. */
export function sqliteVersion(): string {
  version ??= askVersion()
  return version
}

function askVersion(): string {
  const db = connect(':memory:', { passphrase: null, create: true })
  try {
    return first<{ version: string }>(db, 'SELECT sqlite_version() AS version')?.version ?? ''
  } finally {
    db.close()
  }
}
