import { createStore, useStore } from 'zustand'
import type { Uncertainty } from '@renderer/components/pictures/progress/line-marks'

const reportPages = ['profile', 'timeline', 'budget', 'distribution', 'progress'] as const
export type ReportPage = (typeof reportPages)[number]

export const budgetParts = ['code', 'participant', 'both'] as const
/** What a time budget goes by. */
export type BudgetParts = (typeof budgetParts)[number]

/** What of the screen stays as it was when a person comes back to it. */
export interface ReportState {
  /** The file that it belongs to. */
  readonly fileId: string | null
  readonly page: ReportPage
  /** Null for the first in the list. */
  readonly recordingId: string | null
  /** Ratings that the profile leaves out. */
  readonly without: readonly string[]
  readonly areNamesShown: boolean
  /** Whose marks are shown; null for the own ones. */
  readonly ratingId: string | null
  readonly isBySubject: boolean
  readonly parts: BudgetParts
  /** Key of the scale of the study's pictures; null for the one with most ratings. */
  readonly scale: string | null
  /** Whose grades are counted; null for all. */
  readonly raterId: string | null
  readonly therapist: string | null
  /** Null for every group in which the pseudonym stands. */
  readonly group: string | null
  /** The item that progress shows large; null for the whole session. */
  readonly item: number | null
  readonly uncertainty: Uncertainty
}

const fresh: ReportState = {
  fileId: null,
  page: 'profile',
  recordingId: null,
  without: [],
  areNamesShown: true,
  ratingId: null,
  isBySubject: false,
  parts: 'code',
  scale: null,
  raterId: null,
  therapist: null,
  group: null,
  item: null,
  uncertainty: 'range',
}

const store = createStore<ReportState>(() => fresh)

export function useReport<Value>(select: (state: ReportState) => Value): Value {
  return useStore(store, select)
}

export function changeReport(patch: Partial<ReportState>): void {
  store.setState(patch)
}

/** Begins anew where another study is open than before, and with the recording that was asked for. */
export function reportOf(fileId: string, recordingId: string | null): void {
  if (store.getState().fileId !== fileId) store.setState({ ...fresh, fileId })
  if (recordingId !== null) store.setState({ recordingId, ratingId: null, without: [] })
}
