import type { ForeignRefusal } from '@domain/exchange/foreign-file'
import type { ExchangeProblem, ExchangeProblemReason } from '@domain/exchange/interchange'
import type { PlannedHere } from '@main/study/imports/plan-here'

/** Why a file is of no use as a whole, in one sentence. */
export function sentenceOfRefusal(path: string, refusal: ForeignRefusal): string {
  return refusals[refusal.reason](path, refusal)
}

const refusals: Readonly<Record<ForeignRefusal['reason'], (path: string, refusal: ForeignRefusal) => string>> = {
  'not-text': (path) => `${path} is not a text.`,
  'not-json': (path) => `${path} is not a BORIS project: it is not whole.`,
  'not-table': (path, { value }) => `${path} is not a table (${value}).`,
  'not-xml': (path, { where, value }) => `${path} is not well-formed XML (${where}: ${value}).`,
  'document-type': (path) => `${path} has a document type, which no ELAN document has; it could name other files.`,
  'wrong-shape': (path, { where, value }) =>
    `${path} is no project or table of BORIS, no ELAN document, and no table whose columns are known (--map says what they are): ${where} is “${value}”.`,
  'newer-version': (path, { value }) => `${path} was written by a newer BORIS or ELAN (its form is ${value}).`,
  'too-many': (path, { value }) => `${path} holds more than a study can take (${value}).`,
}

/** What would come, or came, for a person at a terminal. */
export function linesOf({ plan, transcripts }: PlannedHere, isDry: boolean): readonly string[] {
  const { recordings, problems } = plan
  const came = recordings.map(({ recordingId, title, events, scores, comments }) => {
    const lines = transcripts.find((each) => each.recordingId === recordingId)?.cues.length ?? 0
    const parts = [
      ...(events.length > 0 || scores.length + comments.length + lines === 0 ? [counted(events.length, 'event')] : []),
      ...(scores.length > 0 ? [counted(scores.length, 'score')] : []),
      ...(comments.length > 0 ? [counted(comments.length, 'comment')] : []),
      ...(lines > 0 ? [counted(lines, 'transcript line')] : []),
    ]
    return `“${title}”: ${parts.join(', ')}`
  })
  return [
    isDry ? 'This would come; nothing was written:' : 'This came:',
    ...(came.length === 0 ? ['nothing'] : came),
    ...(problems.length === 0 ? [] : [`${counted(problems.length, 'thing')} to look at:`]),
    ...problems.map(sentenceOfProblem),
  ]
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function sentenceOfProblem({ reason, where, value }: ExchangeProblem): string {
  return `  ${where}: ${sentences[reason]}${value === '' || value === where ? '' : ` (“${value}”)`}`
}

const sentences: Readonly<Record<ExchangeProblemReason, string>> = {
  'unpaired-state': 'a state that was never ended; it is taken as an open one',
  'bad-time': 'not a time within the recording',
  'end-before-start': 'the end is not after the start',
  'bad-number': 'not a number',
  'unknown-reference': 'refers to something that is not in the file',
  'circular-reference': 'refers to itself',
  'too-long': 'longer than 10,000 characters; it is cut there',
  'control-characters': 'has control characters, which are dropped',
  'missing-field': 'something is missing',
  'wrong-shape': 'not of the form that belongs here',
  duplicate: 'is there already',
  'same-transcript': 'has this transcript already',
  'media-address': 'it is not known when this file begins',
  'unknown-code': 'no code has this name',
  'unknown-subject': 'no participant has this name; it is kept in the note',
  'unknown-recording': 'no recording has this title (--recording or --map says which one is meant)',
  'unknown-modifier': 'the code has no such modifier; it is kept in the note',
  'kind-mismatch': 'a point where the code is a state, or the other way round',
  'interval-as-point': 'marked over some time, but the code is a point; its start is taken',
  'several-raters': 'several people rated; a map can say which of the names is yours, or leave tiers out',
  'out-of-scale': 'outside the scale',
  'unknown-item': 'the scale has no such item, or not on this dimension',
  'already-answered': 'there is another answer already; it stays',
  'other-rater': 'the work of somebody else in this study, who brings it in',
  'other-instrument': 'of another scale',
  'not-independent': 'not a rating of one rater alone',
  'not-in-ethogram': 'the file’s own ethogram has no such code; it is read all the same',
  'older-codebook': 'the codebook of this rating has no such code',
  'rating-submitted': 'your rating of it is submitted: reopen it first',
  'guessed-encoding': 'it does not say how its letters are written; this was taken, so look at å, ø and é',
}
