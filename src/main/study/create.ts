import { existsSync } from 'node:fs'
import type { Instrument } from '@domain/instrument/instrument'
import { SpoleError } from '@contract/error'
import { connect } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { newId } from '@main/study/identifier'
import { migrations } from '@main/study/migrations/list'
import { migrate } from '@main/study/migrations/migrate'
import type { Change } from '@main/study/rows'
import { makeWhole } from '@main/study/whole-file'

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
  makeWhole(path, 'study-exists', (unfinished) => fill(unfinished, study))
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
