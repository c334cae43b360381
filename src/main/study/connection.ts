import { SpoleError } from '@contract/error'
import { applyKey } from '@main/study/key'
import { Database } from '@main/study/sqlite'

/** A connection to a study file. */
export type Db = Database.Database

/** Marks a file as a study in SQLite's own header ("SPOL"). */
export const applicationId = 0x53504f4c

/** SQLCipher 4's page size; an encrypted study is a whole number of these long. */
export const pageSize = 4096

interface ConnectOptions {
  readonly passphrase: string | null
  readonly readOnly?: boolean
  /** Makes the file; otherwise it must be there. */
  readonly create?: boolean
  /** Reads as much as it can of a file that has been cut short. */
  readonly damaged?: boolean
}

/** Opens a connection and sets it up; the file's own checks are in open.ts. */
export function connect(path: string, options: ConnectOptions): Db {
  const db = new Database(path, {
    readonly: options.readOnly ?? false,
    fileMustExist: options.create !== true,
    timeout: 5000,
  })
  try {
    if (options.passphrase !== null) applyKey(db, options.passphrase)
    if (options.damaged === true) tolerateDamage(db)
    readFirstPage(db, options.passphrase)
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
    db.pragma('temp_store = MEMORY')
    db.pragma('synchronous = FULL')
    // Pages in the cache need not be decrypted again (in KiB).
    db.pragma('cache_size = -65536')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Only with a writable schema SQLite opens a file that is shorter than it says; the connection itself is read-only. */
function tolerateDamage(db: Db): void {
  db.unsafeMode(true)
  db.pragma('writable_schema = ON')
}

/** The first page is the first that a wrong passphrase cannot read; a damaged first page looks the same. */
function readFirstPage(db: Db, passphrase: string | null): void {
  try {
    db.pragma('application_id')
  } catch (error) {
    const isNoise = error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB'
    throw isNoise && passphrase !== null ? new SpoleError('passphrase-wrong', { path: db.name }) : error
  }
}

type Bound = unknown[]

const statements = new WeakMap<Db, Map<string, Database.Statement>>()

/** The prepared statement of a text, prepared once per connection. */
export function statement(db: Db, sql: string): Database.Statement {
  let known = statements.get(db)
  if (known === undefined) {
    known = new Map()
    statements.set(db, known)
  }
  let prepared = known.get(sql)
  if (prepared === undefined) {
    prepared = db.prepare(sql)
    known.set(sql, prepared)
  }
  return prepared
}

/** First row as the type that its SQL selects, or undefined. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the row that its SQL selects
export function first<Row>(db: Db, sql: string, ...values: Bound): Row | undefined {
  // SQLite's answer has the shape that the SQL names; the queries' tests prove it.
  return statement(db, sql).get(...values) as Row | undefined
}

/** All rows as the type that the SQL selects. */
export function all<Row>(db: Db, sql: string, ...values: Bound): Row[] {
  return statement(db, sql).all(...values) as Row[]
}

/** Walks rows one by one, for what may be long. */
export function each<Row>(db: Db, sql: string, ...values: Bound): IterableIterator<Row> {
  return statement(db, sql).iterate(...values) as IterableIterator<Row>
}

export function run(db: Db, sql: string, ...values: Bound): Database.RunResult {
  return statement(db, sql).run(...values)
}
