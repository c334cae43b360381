import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { electronPath } from '../scripts/setup/electron.mjs'

const root = resolve(import.meta.dirname, '..')

const program = `
const Database = require('better-sqlite3')
const [path, sql] = process.argv.slice(1)
const db = new Database(path)
db.exec(sql)
db.close()
`

/** Changes a study without passphrase behind Spole's back, as another program could. */
export function runSql(path: string, sql: string): void {
  execFileSync(electronPath(), ['-e', program, path, sql], {
    cwd: root,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
}
