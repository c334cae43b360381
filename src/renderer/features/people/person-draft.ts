import type { TrainingKind } from '@domain/rating/training'
import type { Input } from '@contract/contract'

type Update = Input<'people.update'>

/** A row while it is edited; `key` keeps rows apart that have no id yet. */
interface Row {
  readonly key: number
  readonly id: string | null
}

export interface TrainingDraft extends Row {
  readonly kind: TrainingKind
  readonly date: string | null
  readonly note: string
}

/** One of the two is chosen; the other is null. */
export interface MayNotRateDraft extends Row {
  readonly recordingId: string | null
  readonly therapist: string | null
}

export function keyed<Each extends object>(rows: readonly Each[]): readonly (Each & { readonly key: number })[] {
  return rows.map((row, key) => ({ ...row, key }))
}

export function nextKey(rows: readonly Row[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1
}

/** What is written of the rows; those without a day are left out. */
export function trainingInput(rows: readonly TrainingDraft[]): Update['training'] {
  return rows.flatMap(({ id, kind, date, note }) => (date === null ? [] : [{ id, kind, date, note }]))
}

/** What is written of the rows; those that name nothing are left out. */
export function mayNotRateInput(rows: readonly MayNotRateDraft[]): NonNullable<Update['mayNotRate']> {
  return rows.flatMap(({ id, recordingId, therapist }): NonNullable<Update['mayNotRate']> => {
    if (recordingId !== null) return [{ id, recordingId, therapist: null }]
    return therapist === null || therapist.trim() === '' ? [] : [{ id, recordingId: null, therapist: therapist.trim() }]
  })
}
