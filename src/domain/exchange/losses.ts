import type { ExchangedCode, ExchangedRecording } from '@domain/exchange/interchange'
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
