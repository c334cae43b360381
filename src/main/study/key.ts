import type { Database } from '@main/study/sqlite'

/**
 * Sets SQLCipher 4's own format and the passphrase, so that any SQLCipher 4 tool opens the file with it.
 * @see https://www.zetetic.net/sqlcipher/sqlcipher-api/
 */
export function applyKey(db: Database.Database, passphrase: string): void {
  chooseSqlCipher4(db)
  db.key(keyOf(passphrase))
}

/** The cipher that the next `key` or `rekey` uses. */
export function chooseSqlCipher4(db: Database.Database): void {
  db.pragma(`cipher = 'sqlcipher'`)
  db.pragma('legacy = 4')
}

/** One spelling of a passphrase: composed characters, so that two keyboards that type "é" differently agree. */
export function keyOf(passphrase: string): Buffer {
  return Buffer.from(passphrase.normalize('NFC'), 'utf8')
}
