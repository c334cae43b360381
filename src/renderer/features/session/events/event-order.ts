import type { Event } from '@domain/coding/event'
import { compareEvents, endOf } from '@domain/coding/ordered-events'
import type { Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { Participant } from '@domain/recording/recording'

const sortColumns = ['start', 'duration', 'code', 'subject'] as const
export type SortColumn = (typeof sortColumns)[number]

export interface Sort {
  readonly column: SortColumn
  readonly isDescending: boolean
}

export type Compare = (left: Event, right: Event) => number

/** The order of a sort; equals stand in order of time either way. */
export function orderOf(
  { column, isDescending }: Sort,
  instrument: Instrument,
  participants: readonly Participant[],
  language: Language,
): Compare {
  const sign = isDescending ? -1 : 1
  if (column === 'start') return (left, right) => sign * compareEvents(left, right)
  const rank = rankOf(column, instrument, participants, language)
  return (left, right) => sign * compareRanks(rank(left), rank(right)) || compareEvents(left, right)
}

/** A number per event, so that comparing 100,000 of them compares no texts. */
function rankOf(
  column: Exclude<SortColumn, 'start'>,
  instrument: Instrument,
  participants: readonly Participant[],
  language: Language,
): (event: Event) => number {
  if (column === 'duration') return lengthOf
  if (column === 'code') {
    const byName = instrument.codes.toSorted((left, right) =>
      textIn(left.name, language).localeCompare(textIn(right.name, language), language),
    )
    const ranks = new Map(byName.map(({ id }, index) => [id, index]))
    return ({ code }) => ranks.get(code) ?? byName.length
  }
  const ranks = new Map(participants.map(({ id, position }) => [id, position]))
  return ({ subjectId }) => (subjectId === null ? -1 : (ranks.get(subjectId) ?? participants.length))
}

function lengthOf(event: Event): number {
  return event.kind === 'point' ? 0 : endOf(event) - event.startMs
}

function compareRanks(left: number, right: number): number {
  // Two open states are both endless: their difference would be no number.
  return left === right ? 0 : left - right
}
