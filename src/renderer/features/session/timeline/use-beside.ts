import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventTable } from '@domain/coding/event-table'
import type { Transcript } from '@domain/transcript/transcript'
import type { Flags, Speech, Under } from '@renderer/features/session/timeline/beside'
import type { BesideAnswers } from '@renderer/features/session/timeline/beside-pointer'
import type { RowPlan } from '@renderer/features/session/timeline/rows'
import type { UnderChoice } from '@renderer/features/session/timeline/under-menu'
import { UnderRows } from '@renderer/features/session/timeline/under-rows'

/** Another rating that is laid under, as far as it has been read. */
export interface UnderGiven {
  readonly name: string
  readonly table: EventTable
  readonly loaded: number
}

/** What the timeline shows beside the rating's own events. */
export interface Beside {
  readonly flags: Flags
  readonly transcript: Transcript | null
  readonly under: UnderGiven | null
  readonly underChoice: UnderChoice
  readonly answers: Omit<BesideAnswers, 'onBeside'>
}

export function useSpeech(transcript: Transcript | null): Speech | null {
  const { t } = useTranslation('timeline')
  const label = t('speech')
  return useMemo(() => (transcript === null ? null : { transcript, label }), [transcript, label])
}

/** The other rating's events by row, sorted in anew when more of them have been read or the rows are others. */
export function useUnder(given: UnderGiven | null, durationMs: number, plan: RowPlan): Under | null {
  return useMemo(() => {
    if (given === null) return null
    const { name, table } = given
    return { name, table, rows: new UnderRows(table, durationMs, plan.keyOf) }
  }, [given, durationMs, plan])
}
