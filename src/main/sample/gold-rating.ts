import type { Language } from '@domain/instrument/instrument'
import type { Instrument } from '@domain/instrument/instrument'
import { codeById } from '@domain/instrument/parts'
import type { RatingChange } from '@domain/history/change'
import type { Participant } from '@domain/recording/recording'
import { newId } from '@main/study/identifier'
import type { SessionFile } from '@main/sample/session-file'

interface Around {
  readonly ratingId: string
  readonly participants: readonly Participant[]
  readonly instrument: Instrument
  readonly language: Language
}

/** The rows of the gold rating, as the changes that make them. */
export function goldChanges({ events, scores, overall }: SessionFile['gold'], around: Around): readonly RatingChange[] {
  const { ratingId } = around
  return [
    ...events.map((event) => eventChange(event, around)),
    ...scores.map(({ item, dimension, value }): RatingChange => ({
      table: 'score',
      before: null,
      after: { id: newId(), ratingId, item, dimension, value },
    })),
    ...Object.entries(overall).map(([dimension, value]): RatingChange => ({
      table: 'score',
      before: null,
      after: { id: newId(), ratingId, item: null, dimension, value },
    })),
    ...itemNotes(scores, around),
  ]
}

function eventChange(
  event: SessionFile['gold']['events'][number],
  { ratingId, participants, instrument }: Around,
): RatingChange {
  const code = codeById(instrument, event.code)
  const subject = participants.find(({ pseudonym }) => pseudonym === event.subject)
  return {
    table: 'event',
    before: null,
    after: {
      id: newId(),
      ratingId,
      code: event.code,
      kind: code?.kind ?? 'point',
      subjectId: subject?.id ?? null,
      startMs: event.startMs,
      endMs: event.endMs,
      modifiers: event.modifiers,
      note: event.note,
      reactionOffsetMs: 0,
    },
  }
}

/** One note per item: the reasons of its scores, a line each. */
function itemNotes(scores: SessionFile['gold']['scores'], { ratingId, language }: Around): readonly RatingChange[] {
  const byItem = Map.groupBy(
    scores.filter((score) => score.note),
    (score) => score.item,
  )
  return [...byItem].map(([item, ofItem]) => ({
    table: 'itemNote',
    before: null,
    after: { id: newId(), ratingId, item, text: ofItem.map((score) => score.note?.[language] ?? '').join('\n') },
  }))
}
