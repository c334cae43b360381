/**
 * How a rating that a package brings stands to the one that is here. Both are told as the hashes of what was done to
 * them, in order; `null` where there is none here.
 *
 * `continues`: the package's goes on from ours. `older`: ours goes on from the package's. `diverged`: both were
 * changed since they parted.
 */
export type Standing = 'new' | 'same' | 'continues' | 'older' | 'diverged'

export function standingOf(ours: readonly string[] | null, theirs: readonly string[]): Standing {
  if (ours === null) return 'new'
  // A rating of which nothing is known any more must not be taken for the beginning of every other.
  if (ours.length === 0 || theirs.length === 0) return 'diverged'
  const shared = Math.min(ours.length, theirs.length)
  for (let index = 0; index < shared; index += 1) if (ours[index] !== theirs[index]) return 'diverged'
  if (ours.length === theirs.length) return 'same'
  return ours.length < theirs.length ? 'continues' : 'older'
}
