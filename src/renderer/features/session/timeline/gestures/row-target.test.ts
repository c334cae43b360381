import { describe, expect, it } from 'vitest'
import { madeCode } from '@domain/instrument/made-instrument'
import { targetOfRow } from './row-target'

const around = {
  codes: new Map(['warmth', 'praise', 'care'].map((id) => [id, madeCode(id)])),
  participantIds: new Set(['p1', 'p2']),
  durationMs: 0,
}
const event = { code: 'warmth', subjectId: 'p1' }

describe('the row that a copy is dropped in', () => {
  it('names the code where a row is a code', () => {
    expect(targetOfRow({ keyOf: ({ code: of }) => of }, 'praise', event, around)).toEqual({ code: 'praise' })
  })

  it('names the participant, or nobody, where a row is a participant', () => {
    const plan = { keyOf: ({ subjectId }: { subjectId: string | null }) => subjectId ?? 'none' }
    expect(targetOfRow(plan, 'p2', event, around)).toEqual({ subjectId: 'p2' })
    expect(targetOfRow(plan, 'none', event, around)).toEqual({ subjectId: null })
  })

  it('names nothing where a row has several codes', () => {
    const plan = { keyOf: ({ code: of }: { code: string }) => (of === 'warmth' ? '1' : '2') }
    expect(targetOfRow(plan, '2', event, around)).toBeNull()
  })
})
