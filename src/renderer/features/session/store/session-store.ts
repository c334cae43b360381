import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ComparableRating, OpenedRating, UndoState } from '@contract/calls/ratings'
import type { Difference } from '@domain/agreement/events/differences'
import type { Interval } from '@domain/time/intervals'
import type { Rating } from '@domain/rating/rating'
import type { TimeNote } from '@domain/rating/time-note'
import type { Line, Transcript } from '@domain/transcript/transcript'
import { firstCell, type SheetCell } from '@renderer/features/session/sheet/sheet-cursor'
import type { Saving } from '@renderer/features/session/store/apply'
import type { Hint } from '@renderer/features/session/store/hint'
import { type ItemNotes, notesOf, type Scores, scoresOf } from '@renderer/features/session/store/score-rows'
import { comparedBy, type Comparison } from '@renderer/features/session/comparison/comparison'
import type { UnderLaid } from '@renderer/features/session/store/under-laid'

export type SideTab = 'consensus' | 'sheet' | 'events' | 'codes' | 'notes' | 'transcript'

/** The event that corrections act on: `made` just now, or `taken` in hand on purpose. */
export interface Hand {
  readonly eventId: string
  readonly how: 'made' | 'taken'
}

/** Until when (by the clock of key events) a digit still names the participant of a mark just made. */
export interface SubjectWindow {
  readonly eventId: string
  readonly untilMs: number
}

/** A submitted rating can be reopened; one that was opened for looking, or in a study that cannot be written, cannot be changed. */
export type Lock = 'submitted' | 'looking' | 'read-only'

/** The code of events is changed, copies of them go to another code or participant, or a line of the transcript is marked. */
export type Awaiting = 'recode' | 'copy' | 'line'

export interface SessionState {
  readonly rating: Rating
  /** Why nothing can be changed, or null. */
  readonly lock: Lock | null
  readonly scores: Scores
  readonly notes: ItemNotes
  /** Markers and comments in order of time. */
  readonly timeNotes: readonly TimeNote[]
  /** Who says what, once it has been read; null without one. */
  readonly transcript: Transcript | null
  /** Others' ratings of this recording that blinding allows to be seen now. */
  readonly comparable: readonly ComparableRating[]
  /** The one of them that is laid under the own events, or null. */
  readonly under: UnderLaid | null
  /** How far apart points may lie that count as one. */
  readonly toleranceMs: number
  /** In what the own events differ from it, once that is known. */
  readonly comparison: Comparison | null
  /** The difference that was jumped to last, or null. */
  readonly difference: Difference | null
  /** The other rater's event that was chosen, or null. */
  readonly otherInHand: string | null
  /** The marker or comment that was jumped to or made last. */
  readonly noteInHand: string | null
  /** Where the comment stands that is being written, or null. */
  readonly commentAtMs: number | null
  readonly watched: readonly Interval[]
  readonly hand: Hand | null
  /** Ids of all selected events; the hand's is always among them. */
  readonly selection: ReadonlySet<string>
  /** Where a range that is selected next begins. */
  readonly anchorId: string | null
  /** "Here": where a stretch to select in begins, or null. */
  readonly hereMs: number | null
  /** Ids of the marks made on this screen, the last at the end. */
  readonly made: readonly string[]
  /** Participant that marks are about until released, or null. */
  readonly subjectId: string | null
  readonly subjectWindow: SubjectWindow | null
  /** What the next code's key or participant's digit does with the selected events instead of marking, or null. */
  readonly awaiting: Awaiting | null
  /** The line of the transcript that waits for a code. */
  readonly awaitedLine: Line | null
  /** The note field of the event in hand is open. */
  readonly noteOpen: boolean
  readonly hint: Hint | null
  readonly saving: Saving
  readonly undo: UndoState
  /** How many events are on screen while the rest is being read; null when all are. */
  readonly loaded: number | null
  readonly tab: SideTab
  readonly cell: SheetCell | null
  /** The field for an item's number is open. */
  readonly goingToItem: boolean
  /** What to look at before submitting is shown. */
  readonly submitting: boolean
  /** The window in which files are lined up is shown. */
  readonly aligning: boolean
  /** The window for making clips is shown: of an item's evidence, or of the selected events; null when it is not. */
  readonly clipping: { readonly item: number | null } | null
}

export type SessionStore = StoreApi<SessionState>

/** The state of one opened rating; made anew for each. */
export function createSessionStore(opened: OpenedRating): SessionStore {
  return createStore<SessionState>(() => ({
    ...ratingState(opened.rating, opened),
    scores: scoresOf(opened.scores),
    notes: notesOf(opened.itemNotes),
    timeNotes: opened.timeNotes,
    transcript: null,
    comparable: [],
    under: null,
    toleranceMs: comparedBy.toleranceMs,
    comparison: null,
    difference: null,
    otherInHand: null,
    noteInHand: null,
    commentAtMs: null,
    watched: opened.watched,
    hand: null,
    selection: new Set(),
    anchorId: null,
    hereMs: null,
    made: [],
    subjectId: null,
    subjectWindow: null,
    awaiting: null,
    awaitedLine: null,
    noteOpen: false,
    hint: null,
    saving: 'saved',
    undo: opened.undo,
    loaded: opened.eventCount > 0 ? 0 : null,
    tab: opened.rating.kind === 'consensus' ? 'consensus' : 'sheet',
    cell: firstCell(opened.instrument),
    goingToItem: false,
    submitting: false,
    aligning: false,
    clipping: null,
  }))
}

/** A rating with the lock that follows from it. */
export function ratingState(
  rating: Rating,
  { lookedAt, readOnly }: Pick<OpenedRating, 'lookedAt' | 'readOnly'>,
): Pick<SessionState, 'rating' | 'lock'> {
  if (lookedAt !== null) return { rating, lock: 'looking' }
  return { rating, lock: readOnly ? 'read-only' : rating.status === 'submitted' ? 'submitted' : null }
}
