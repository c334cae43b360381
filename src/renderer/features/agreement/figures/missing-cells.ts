import type { FigureId } from '@domain/agreement/figure-choice'

/** The sentence on how a figure meets missing cells, by its key, which is the same under `methods`; null for figures that need none filled. */
export function missingCellsKey(id: FigureId): 'incomplete' | 'incompleteOneWay' | null {
  if (id.startsWith('icc.1')) return 'incompleteOneWay'
  return id.startsWith('icc') || id.startsWith('sem') ? 'incomplete' : null
}

/** What the methods text says of some figures where cells are missing: the ways in which they meet it, and what k then is. */
export function missingCellsKeys(figures: readonly FigureId[]): readonly string[] {
  const ways = new Set(figures.flatMap((id) => missingCellsKey(id) ?? []))
  return [...ways, ...(figures.some((id) => id.endsWith(',k')) ? ['kIsMean'] : [])]
}
