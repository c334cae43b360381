import { createStore, useStore } from 'zustand'
import type { ItemsAre } from '@domain/agreement/decision-study'
import type { DriftReference } from '@domain/agreement/drift'
import type { FigureId } from '@domain/agreement/figure-choice'
import type { Measure } from '@domain/agreement/scored-rating'
import type { Studied } from '@domain/agreement/studied-scores'
import { type EventChoices, usualEventChoices } from './events/chosen-pair'
import type { OpenedFigure } from './figures/opened'
import { type Selection, wholeStudy } from './selection'

const agreementPages = ['table', 'pairs', 'gold', 'drift', 'generalizability', 'events', 'report'] as const
export type AgreementPage = (typeof agreementPages)[number]

/** What of the screen stays as it was when a person comes back from a session. */
export interface AgreementState {
  /** The file that it belongs to. */
  readonly fileId: string | null
  readonly page: AgreementPage
  /** Key of the scale; null for the one with most ratings. */
  readonly scale: string | null
  readonly selection: Selection
  readonly figures: readonly FigureId[]
  readonly opened: OpenedFigure | null
  /** What pairs are compared on; null until somebody chooses. */
  readonly measure: Measure | null
  readonly reference: DriftReference | null
  /** What a generalizability study was last made of; null until somebody chooses. */
  readonly studied: Studied | null
  readonly itemsAre: ItemsAre
  readonly events: EventChoices
}

const fresh: AgreementState = {
  fileId: null,
  page: 'table',
  scale: null,
  selection: wholeStudy,
  figures: ['icc.2,1'],
  opened: null,
  measure: null,
  reference: null,
  studied: null,
  itemsAre: 'random',
  events: usualEventChoices,
}

const store = createStore<AgreementState>(() => fresh)

export function useAgreement<Value>(select: (state: AgreementState) => Value): Value {
  return useStore(store, select)
}

export function changeAgreement(patch: Partial<AgreementState>): void {
  store.setState(patch)
}

/** Begins anew where another study is open than before. */
export function agreementOf(fileId: string): void {
  if (store.getState().fileId !== fileId) store.setState({ ...fresh, fileId })
}
