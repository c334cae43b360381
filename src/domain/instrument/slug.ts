const slugLength = 80

/** An identifier from a name: `Stopp og spol` -> `stopp-og-spol`; '' where the name has no Latin letter or digit. */
export function slugFrom(name: string): string {
  const plain = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a').normalize('NFD')
  return plain
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, slugLength)
    .replace(/-$/, '')
}

/** The identifier that is wanted, or the next one that nobody has: `stop`, `stop-2`. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted === '' ? 'code' : wanted.slice(0, slugLength - 5).replace(/-$/, '')
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}
