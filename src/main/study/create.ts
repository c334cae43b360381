import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Instrument } from '@domain/instrument/instrument'
import { SpoleError } from '@contract/error'
import { connect } from '@main/study/connection'
import { syncFile, syncFolder } from '@main/study/copy'
import { applyChanges } from '@main/study/history/apply'
import { newId } from '@main/study/identifier'
import { migrations } from '@main/study/migrations/list'
import { migrate } from '@main/study/migrations/migrate'
import type { Change } from '@main/study/tables'
import { errnoOf, troubleOf } from '@main/study/trouble'

interface NewStudy {
  readonly title: string
  readonly passphrase: string | null
  /** The instrument that new ratings use; null where a package brings one. */
  readonly instrument: Instrument | null
  readonly isSample?: boolean
}

/** Makes a study file: whole or not at all, and never over another file. */
export function createStudy(path: string, study: NewStudy): void {
  if (existsSync(path)) throw new SpoleError('study-exists', { path })
  if (!existsSync(dirname(path))) throw new SpoleError('file-unwritable', { path, reason: 'ENOENT' })
  const unfinished = `${path}.part`
  try {
    rmSync(unfinished, { force: true })
    fill(unfinished, study)
    syncFile(unfinished)
    putInPlace(unfinished, path)
    syncFolder(dirname(path))
  } catch (error) {
    throw refusalOf(error, path)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function fill(path: string, { title, passphrase, instrument, isSample }: NewStudy): void {
  const db = connect(path, { passphrase, create: true })
  try {
    migrate(db, migrations, () => undefined)
    const changes: Change[] = [
      {
        table: 'study',
        before: null,
        after: { id: newId(), title, isSample: isSample ?? false, currentPersonId: null, createdMs: Date.now() },
      },
    ]
    if (instrument !== null) {
      const { key, version } = instrument
      changes.push({
        table: 'instrument',
        before: null,
        after: { id: newId(), key, version, json: instrument, isDefault: true },
      })
    }
    applyChanges(db, { personId: null, scope: 'study', label: 'study.create', action: 'system', changes })
  } finally {
    db.close()
  }
}

/** A hard link refuses to replace a file that has appeared meanwhile; where there are no links, a rename must do. */
function putInPlace(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw new SpoleError('study-exists', { path: to })
    renameSync(from, to)
  }
}

function refusalOf(error: unknown, path: string): unknown {
  const trouble = troubleOf(error, path)
  if (trouble instanceof SpoleError) return trouble
  const errno = errnoOf(error)
  if (errno === 'ENOSPC') return new SpoleError('disk-full', { path })
  if (errno === 'EROFS') return new SpoleError('read-only', { path })
  return errno === '' ? error : new SpoleError('file-unwritable', { path, reason: errno })
}
