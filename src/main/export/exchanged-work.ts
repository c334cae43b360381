import type { GivingChoice } from '@domain/exchange/giving-out'
import type { ExchangedEvent, ExchangedRecording, Interchange } from '@domain/exchange/interchange'
import { type ExchangedNames, exchangedNames } from '@main/export/exchanged-names'
import type { ExportedRating } from '@main/export/exported-rating'
import type { Source } from '@main/export/source'
import { commentRowsOf, eventRowsOf, scoreRowsOf, turnsOf } from '@main/study/queries/exported'

/**
 * Ratings that leave a study, in the words that every format shares. `eachRating` makes a recording of every rating where
 * a recording has several, for formats that do not know who marked what.
 */
export function exchangedWork(
  source: Source,
  choice: GivingChoice,
  ratings: readonly ExportedRating[],
  { eachRating = false } = {},
): Interchange {
  const names = exchangedNames([...new Set(ratings.map(({ instrument }) => instrument))], source.language)
  const ofRecording = Map.groupBy(ratings, ({ recording }) => recording.id)
  const recordings = [...ofRecording.values()].flatMap((own) => {
    if (!eachRating || own.length === 1) return [recordingOf(source, choice, own, names)]
    return own.map((one) => {
      const recording = recordingOf(source, choice, [one], names)
      return { ...recording, name: `${recording.name} – ${raterOf(one)}` }
    })
  })
  const subjects = new Map(
    ratings.flatMap(({ participants }) => participants.map((each) => [each.pseudonym, each.role])),
  )
  return {
    recordings: withOwnNames(recordings),
    codes: names.codes,
    subjects: [...subjects].map(([name, description]) => ({ name, description })),
    problems: [],
  }
}

/** Files know recordings by their names, so that each needs one of its own. */
function withOwnNames(recordings: readonly ExchangedRecording[]): readonly ExchangedRecording[] {
  const counts = new Map<string, number>()
  return recordings.map((recording) => {
    const number = (counts.get(recording.name) ?? 0) + 1
    counts.set(recording.name, number)
    return number === 1 ? recording : { ...recording, name: `${recording.name} (${number})` }
  })
}

function recordingOf(
  { db }: Source,
  choice: GivingChoice,
  ratings: readonly ExportedRating[],
  names: ExchangedNames,
): ExchangedRecording {
  const [first] = ratings
  if (first === undefined) throw new Error('a recording without ratings')
  const { id, title, date } = first.recording
  return {
    id,
    name: title,
    date,
    description: '',
    media: first.media.map(({ fileName, offsetMs, durationMs }) => ({ path: fileName, offsetMs, durationMs })),
    variables: variablesOf(ratings),
    events: ratings.flatMap((of) =>
      [...eventRowsOf(db, of, choice)].map(({ event }): ExchangedEvent => ({
        rater: raterOf(of),
        code: names.code(event.code),
        subject: of.participants.find((each) => each.id === event.subjectId)?.pseudonym ?? '',
        kind: event.kind,
        startMs: event.startMs,
        endMs: event.endMs,
        modifiers: event.modifiers.map((each) => ({
          set: names.modifierSet,
          value: names.modifier(event.code, each),
        })),
        note: event.note.trim(),
        reactionOffsetMs: event.reactionOffsetMs,
        id: event.id,
      })),
    ),
    scores: ratings.flatMap((of) =>
      [...scoreRowsOf(db, of, choice)].map(({ score, note }) => ({
        rater: raterOf(of),
        item: score.item,
        dimension: score.dimension,
        value: score.value,
        note,
        instrument: of.instrument.key,
      })),
    ),
    turns: turnsOf(db, id, choice).map((turn) => ({ ...turn, speaker: turn.speaker ?? '' })),
    comments: ratings.flatMap((of) =>
      [...commentRowsOf(db, of, choice)].map(({ comment }) => ({
        rater: raterOf(of),
        atMs: comment.atMs,
        text: comment.text,
      })),
    ),
  }
}

/** Whose rating it is; what was agreed on afterwards is nobody's own. */
export function raterOf({ person, rating }: ExportedRating): string {
  return rating.kind === 'independent' ? person.name : `${person.name} (${rating.kind})`
}

/** What is known of a session and has no place of its own in other tools. */
function variablesOf(ratings: readonly ExportedRating[]): ExchangedRecording['variables'] {
  const [first] = ratings
  if (first === undefined) return []
  const { group, sessionNumber, placeInTreatment } = first.recording
  return [
    { name: 'group', value: group },
    { name: 'session_number', value: sessionNumber === null ? '' : String(sessionNumber) },
    { name: 'place_in_treatment', value: placeInTreatment },
    { name: 'rater', value: [...new Set(ratings.map(raterOf))].join('; ') },
  ].filter(({ value }) => value !== '')
}
