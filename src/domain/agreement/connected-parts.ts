import type { Observations } from '@domain/agreement/observations'

/** Groups of recordings and raters that are linked by scores, and the first recording and the first rater of each. */
export interface ConnectedParts {
  readonly parts: number
  readonly first: { readonly recordings: ReadonlySet<number>; readonly raters: ReadonlySet<number> }
}

/** Raters of different parts can never be compared: no chain of common recordings leads from one to the other. */
export function connectedParts({ recording, rater, recordings, raters }: Observations): ConnectedParts {
  // Raters stand behind the recordings in one forest of parents (union-find).
  const parent = Int32Array.from({ length: recordings + raters }, (_, node) => node)
  const root = (node: number): number => {
    let at = node
    while (parent[at] !== at) {
      const above = parent[at] ?? at
      parent[at] = parent[above] ?? above
      at = above
    }
    return at
  }
  for (let cell = 0; cell < recording.length; cell += 1) {
    parent[root(recordings + (rater[cell] ?? 0))] = root(recording[cell] ?? 0)
  }
  return {
    parts: firstOfEach(0, recordings, root).size,
    first: { recordings: firstOfEach(0, recordings, root), raters: firstOfEach(recordings, raters, root) },
  }
}

function firstOfEach(from: number, count: number, root: (node: number) => number): ReadonlySet<number> {
  const firsts = new Map<number, number>()
  for (let index = 0; index < count; index += 1) {
    const top = root(from + index)
    if (!firsts.has(top)) firsts.set(top, index)
  }
  return new Set(firsts.values())
}
