import { bareCode } from '@domain/exchange/bare-code'
import type { ForeignReading } from '@domain/exchange/foreign-file'
import { foreignText, quoted, type Report } from '@domain/exchange/foreign-value'
import type { ExchangedRecording, ExchangeProblem } from '@domain/exchange/interchange'
import { isJsonObject, own } from '@domain/exchange/json-object'
import { exportedStudySchema, type JsonRating, type JsonRecording } from '@contract/exported-study'

/** True for what `export --format json` wrote, whatever the version. */
export function isOwnJson(json: unknown): boolean {
  return isJsonObject(json) && own(json, 'format') === 'spole-export'
}

/** Spole's own document of a whole study. What was agreed on afterwards is nobody's own work and is left out. */
export function readOwnJson(json: unknown): ForeignReading {
  const version = isJsonObject(json) ? own(json, 'version') : undefined
  if (typeof version === 'number' && version > 1)
    return { refusal: { reason: 'newer-version', where: 'version', value: quoted(version) } }
  const parsed = exportedStudySchema.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { refusal: { reason: 'wrong-shape', where: quoted(issue?.path.join('.')), value: quoted(issue?.message) } }
  }
  const problems: ExchangeProblem[] = []
  const report: Report = (problem) => void problems.push(problem)
  const { recordings, instruments } = parsed.data
  const subjects = new Set(recordings.flatMap(({ participants }) => participants.map(({ pseudonym }) => pseudonym)))
  const codes = new Map(instruments.flatMap((instrument) => instrument.codes.map((code) => [code.id, code])))
  return {
    file: {
      kind: 'events',
      work: {
        recordings: recordings.map((recording) => recordingIn(recording, report)),
        codes: [...codes.values()].map(({ id, kind, color }) => bareCode(id, { kind, color })),
        subjects: [...subjects].map((name) => ({ name, description: '' })),
        problems,
      },
    },
  }
}

function recordingIn({ id, title, date, ratings, transcript }: JsonRecording, report: Report): ExchangedRecording {
  const independent = ratings.filter(({ kind }) => kind === 'independent')
  for (const { id: ratingId } of ratings.filter(({ kind }) => kind !== 'independent'))
    report({ reason: 'not-independent', where: quoted(title), value: quoted(ratingId) })
  return {
    id,
    name: title,
    date,
    description: '',
    media: [],
    variables: [],
    events: independent.flatMap((rating) => eventsIn(rating, title, report)),
    scores: independent.flatMap(scoresIn),
    turns: transcript.map((turn) => ({
      ...turn,
      speaker: turn.speaker ?? '',
      text: foreignText(turn.text, title, report),
    })),
    comments: independent.flatMap(({ rater, comments }) =>
      comments.map(({ atMs, text }) => ({ rater: rater.name, atMs, text: foreignText(text, title, report) })),
    ),
  }
}

function eventsIn({ rater, events }: JsonRating, where: string, report: Report): ExchangedRecording['events'] {
  return events.map(({ subject, modifiers, note, ...event }) => ({
    ...event,
    rater: rater.name,
    subject: subject ?? '',
    modifiers: modifiers.map((value) => ({ set: 'modifiers', value })),
    note: foreignText(note, where, report),
  }))
}

function scoresIn({ rater, instrument, scores, itemNotes }: JsonRating): ExchangedRecording['scores'] {
  const notes = new Map(itemNotes.map(({ item, text }) => [item, text]))
  return scores.map(({ item, dimension, value }) => ({
    rater: rater.name,
    item,
    dimension,
    value,
    note: item === null ? '' : (notes.get(item) ?? ''),
    instrument: instrument.key,
  }))
}
