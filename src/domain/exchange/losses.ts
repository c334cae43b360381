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
