// oxlint-disable-next-line import/default -- a CommonJS package: what it exports is the default import
import Database from 'better-sqlite3'

/** SQLite with SQLCipher 4; the package name is an alias (package.json). */
export { Database }
