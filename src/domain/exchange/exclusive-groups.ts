import type { ExchangedCode } from '@domain/exchange/interchange'
import { freeSlug } from '@domain/instrument/slug'

/**
 * Groups of which each state ends every other, by names of codes. Files say for each code which it excludes; a group here
 * holds only codes that all exclude one another, either way, so a code that excludes half of a group stays outside of it.
 */
export function exclusiveGroups(
  codes: readonly Pick<ExchangedCode, 'name' | 'excludes'>[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const excludes = new Map(codes.map(({ name, excludes: others }) => [name, new Set(others)]))
  const meet = (one: string, other: string) =>
    excludes.get(one)?.has(other) === true || excludes.get(other)?.has(one) === true
  const groups: string[][] = []
  for (const { name } of codes) {
    const fitting = groups.find((members) => members.every((member) => meet(member, name)))
    if (fitting === undefined) groups.push([name])
    else fitting.push(name)
  }
  const ids = new Set(taken)
  return new Map(
    groups
      .filter((members) => members.length > 1)
      .flatMap((members) => {
        const id = freeSlug('imported', ids)
        ids.add(id)
        return members.map((member) => [member, id] as const)
      }),
  )
}
