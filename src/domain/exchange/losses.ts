import type { ExchangedCode, ExchangedEvent, ExchangedRecording, Interchange } from '@domain/exchange/interchange'
import type { ExchangeLoss, ExchangeLossKind } from '@domain/exchange/written-work'

/** What was counted, without what nothing is lost of. */
export function lossesOf(counts: Readonly<Partial<Record<ExchangeLossKind, number>>>): readonly ExchangeLoss[] {
  return (Object.entries(counts) as [ExchangeLossKind, number][])
    .filter(([, count]) => count > 0)
    .map(([what, count]) => ({ what, count }))
}

/** How many of them it holds for. */
export function countOf<Each>(list: readonly Each[], holds: (each: Each) => boolean): number {
  return list.reduce((sum, each) => (holds(each) ? sum + 1 : sum), 0)
}

type Counts = Readonly<Partial<Record<ExchangeLossKind, number>>>

/** What a recording has beside its events, for formats that hold events alone. */
export function beyondEvents({ events, scores, turns, comments = [] }: ExchangedRecording): Counts {
  return {
    scores: scores.length,
    'score-notes': countOf(scores, ({ note }) => note !== ''),
    turns: turns.length,
    comments: comments.length,
    'reaction-times': countOf(events, ({ reactionOffsetMs = 0 }) => reactionOffsetMs !== 0),
  }
}

/** Counts of several recordings taken together. */
export function sumOf(counts: readonly Counts[]): Counts {
  const sums: Partial<Record<ExchangeLossKind, number>> = {}
  for (const [what, count] of counts.flatMap((each) => Object.entries(each) as [ExchangeLossKind, number][]))
    sums[what] = (sums[what] ?? 0) + count
  return sums
}

/** What is known of codes beside their names, for formats that hold names alone. */
export function beyondNames(codes: readonly ExchangedCode[]): Counts {
  return {
    'code-descriptions': countOf(codes, ({ description }) => description !== ''),
    'code-colors': countOf(codes, ({ color }) => color !== ''),
    'code-keys': countOf(codes, ({ key }) => key !== ''),
    'code-categories': countOf(codes, ({ category }) => category !== ''),
    'code-modifiers': countOf(codes, ({ modifiers }) => modifiers.length > 0),
    exclusions: countOf(codes, ({ excludes }) => excludes.length > 0),
  }
}

/** A state that was begun and never ended, as far as the file tells states from points. */
export function isOpenState({ kind, endMs }: ExchangedEvent): boolean {
  return kind === 'state' && endMs === null
}

/** What is lost in formats that hold who did what when, of closed states and points, and nothing else. */
export function beyondMarks({ recordings, codes }: Interchange): Counts {
  const events = recordings.flatMap((recording) => recording.events)
  return {
    ...sumOf(recordings.map(beyondEvents)),
    ...beyondNames(codes),
    'open-states': countOf(events, isOpenState),
    notes: countOf(events, ({ note }) => note !== ''),
    modifiers: countOf(events, ({ modifiers }) => modifiers.length > 0),
    raters: countOf(events, ({ rater }) => rater !== ''),
    dates: countOf(recordings, ({ date }) => date !== null),
    descriptions: countOf(recordings, ({ description }) => description !== ''),
    variables: recordings.reduce((sum, { variables }) => sum + variables.length, 0),
    media: recordings.reduce((sum, { media }) => sum + media.length, 0),
  }
}
