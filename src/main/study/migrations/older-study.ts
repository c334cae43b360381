import { join } from 'node:path'
import { connect } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { newId } from '@main/study/identifier'
import { smallInstrument, temporaryFolder } from '@main/study/made-up-study'
import { migrations } from '@main/study/migrations/list'
import { migrate } from '@main/study/migrations/migrate'
import type { Change } from '@main/study/rows'

/** Who and what every study of `olderStudy` has. */
export const olderIds = { person: newId(), instrument: newId() }

/**
 * For tests of migrations: the path of a study as the Spole of a version wrote it, with Kari, a scale and the given rows.
 * Rows are written as changes, because today's queries ask for tables that an older file does not have.
 */
export function olderStudy(version: number, rows: readonly Change[] = []): string {
  const path = join(temporaryFolder(), 'older.spole')
  const db = connect(path, { passphrase: null, create: true })
  const steps = migrations.filter((step) => step.version <= version)
  migrate(db, steps, () => undefined)
  const { person, instrument } = olderIds
  const { key, version: edition } = smallInstrument
  const first: readonly Change[] = [
    { table: 'person', before: null, after: { id: person, name: 'Kari', role: 'trainer', reactionOffsetMs: 0 } },
    {
      table: 'study',
      before: null,
      after: { id: newId(), title: 'Older', isSample: false, currentPersonId: person, createdMs: 1 },
    },
    {
      table: 'instrument',
      before: null,
      after: { id: instrument, key, version: edition, json: smallInstrument, isDefault: true },
    },
  ]
  const changes = [...first, ...rows]
  applyChanges(db, { personId: null, scope: 'study', label: 'study.create', action: 'system', changes })
  db.close()
  return path
}

/** A recording of an older study, about which nothing is known. */
export function olderRecording(id: string): Change {
  const unknown = { date: null, group: '', sessionNumber: null, placeInTreatment: '', deleteBy: null, note: '' }
  return { table: 'recording', before: null, after: { id, title: 'Session', ...unknown, createdMs: 1 } }
}
