import type { OpenedRating } from '@contract/calls/ratings'
import type { EventSurroundings } from '@domain/coding/event-check'
import { EventTable } from '@domain/coding/event-table'
import type { RatingChange } from '@domain/history/change'
import type { Code, Instrument } from '@domain/instrument/instrument'
import { withTimeNoteChanges } from '@domain/rating/time-note-steps'
import type { Participant } from '@domain/recording/recording'
import { Player } from '@renderer/features/session/player/player'
import { SoundLane } from '@renderer/features/session/sound/sound-lane'
import {
  type ApplyDoor,
  type ApplyListener,
  type ApplyQueue,
  createApplyQueue,
  type Step,
} from '@renderer/features/session/store/apply'
import { loadEvents } from '@renderer/features/session/store/load-events'
import { Thumbnails } from '@renderer/features/session/thumbnails/thumbnails'
import { type NewHint, showHint } from '@renderer/features/session/store/hint'
import { chosenMany, withoutEvents } from '@renderer/features/session/store/selection'
import { withNoteChanges, withScoreChanges } from '@renderer/features/session/store/score-rows'
import { createSessionStore, type SessionStore } from '@renderer/features/session/store/session-store'
import { ask } from '@renderer/lib/door'
import { painted } from '@renderer/lib/painted'
import { eventsPage } from '@renderer/lib/rating-events'
import { showRefusal } from '@renderer/lib/toasts'

/** Everything that one opened rating has at hand while its screen is shown. */
export interface Session {
  readonly opened: OpenedRating
  readonly instrument: Instrument
  /** In the order of their keys. */
  readonly participants: readonly Participant[]
  readonly codes: ReadonlyMap<string, Code>
  /** What an event is checked against. */
  readonly surroundings: EventSurroundings
  readonly table: EventTable
  readonly store: SessionStore
  readonly queue: ApplyQueue
  readonly player: Player
  /** The sound on the timeline. */
  readonly sound: SoundLane
  /** Small pictures of the film on the timeline. */
  readonly thumbnails: Thumbnails
}

export function createSession(opened: OpenedRating): Session {
  const { instrument, recording, rating } = opened
  const player = new Player(recording.recording.id, recording.media)
  const participants = recording.participants.toSorted((a, b) => a.position - b.position)
  const codes = new Map(instrument.codes.map((code) => [code.id, code]))
  const table = new EventTable()
  const store = createSessionStore(opened)
  return {
    opened,
    instrument,
    participants,
    codes,
    surroundings: {
      codes,
      participantIds: new Set(participants.map(({ id }) => id)),
      // Another length when a file is lined up anew.
      get durationMs() {
        return player.durationMs
      },
    },
    table,
    store,
    queue: createApplyQueue(doorOf(rating.id), listenerOf(table, store)),
    player,
    sound: new SoundLane(player, { keeps: !opened.readOnly }),
    thumbnails: new Thumbnails(player),
  }
}

/** Reads the rating's events into the table; a refusal is shown and leaves the rating closed for marking. */
export async function readEvents({ opened, table, store }: Session, stopped: () => boolean): Promise<void> {
  const ratingId = opened.rating.id
  try {
    await loadEvents(table, {
      page: (after, limit) => eventsPage(ratingId, after, limit),
      progress: (loaded) => store.setState({ loaded }),
      stopped,
      painted,
    })
    if (!stopped()) store.setState({ loaded: null })
  } catch {
    showRefusal({ code: 'internal', detail: {} })
  }
}

function doorOf(ratingId: string): ApplyDoor {
  return {
    apply: ({ label, changes }) => ask('changes.apply', { ratingId, label, changes: changes.map(sendable) }),
    undo: () => ask('history.undo', { ratingId }),
    redo: () => ask('history.redo', { ratingId }),
  }
}

/** The contract's arrays are mutable, the domain's are not. */
function sendable(change: RatingChange) {
  if (change.table !== 'event') return change
  const row = (event: typeof change.before) => (event === null ? null : { ...event, modifiers: [...event.modifiers] })
  return { table: change.table, before: row(change.before), after: row(change.after) }
}

function listenerOf(table: EventTable, store: SessionStore): ApplyListener {
  const hint = (next: NewHint) => showHint(store, next)
  const show = (changes: readonly RatingChange[]): void => {
    table.apply(changes)
    const before = store.getState()
    const scores = withScoreChanges(before.scores, changes)
    const notes = withNoteChanges(before.notes, changes)
    const timeNotes = withTimeNoteChanges(before.timeNotes, changes)
    if (scores !== before.scores || notes !== before.notes || timeNotes !== before.timeNotes)
      store.setState({ scores, notes, timeNotes })
    dropGone(table, store, changes)
  }
  return {
    show,
    saving: (saving) => store.setState({ saving }),
    undoState: (undo) => store.setState({ undo }),
    refused: ({ step, refusal }) => {
      hint(hintOfRefused(step))
      // A change built on a refused one goes with it: the first reason is the one to read.
      if (refusal.code !== 'conflict') showRefusal(refusal)
    },
    undone: (label, direction, changes) => {
      takeUndoneInHand(table, store, changes)
      hint({ tone: 'done', text: `session:hint.${direction}`, label })
    },
    notUndone: ({ code, detail }) => {
      if (code === 'nothing-to-undo' || code === 'nothing-to-redo') hint({ tone: 'refused', text: `errors:${code}` })
      else showRefusal({ code, detail })
    },
  }
}

function hintOfRefused({ changes }: Step): NewHint {
  const [first] = changes
  const tone = 'refused'
  if (first?.table === 'event') {
    const event = first.after ?? first.before
    return { tone, text: 'session:hint.takenBack', codeId: event?.code, atMs: event?.startMs }
  }
  if (first?.table === 'timeNote') {
    return { tone, text: 'session:hint.noteTakenBack', atMs: (first.after ?? first.before)?.atMs }
  }
  return { tone, text: 'session:hint.scoreTakenBack' }
}

/** Events that are gone are no longer selected. */
function dropGone(table: EventTable, store: SessionStore, changes: readonly RatingChange[]): void {
  const gone = changes.flatMap(({ table: name, before, after }) =>
    name === 'event' && before !== null && after === null && table.get(before.id) === undefined ? [before.id] : [],
  )
  const { hand, selection, anchorId } = store.getState()
  const present = { hand, selection, anchorId }
  const next = withoutEvents(present, gone)
  if (next === present) return
  const isHandKept = next.hand?.eventId === hand?.eventId
  store.setState({ ...next, ...(isHandKept ? {} : { noteOpen: false, awaiting: null, subjectWindow: null }) })
}

/** What an undo or redo brought back is what the rater wants to see and perhaps correct. */
function takeUndoneInHand(table: EventTable, store: SessionStore, changes: readonly RatingChange[]): void {
  const ids = changes.flatMap((change) =>
    change.table === 'event' && change.after !== null && table.get(change.after.id) ? [change.after.id] : [],
  )
  if (ids.length > 0) store.setState({ ...chosenMany(ids), subjectWindow: null })
}
