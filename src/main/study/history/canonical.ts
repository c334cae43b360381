/**
 * One text for one value: keys sorted, no white space, absent keys left out. Equal values give equal texts,
 * which is what hashes and comparisons need.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'string') return textOf(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${textOf(key)}:${canonical(part)}`)
  return `{${parts.join(',')}}`
}

/** Half of a character (a lone surrogate) becomes U+FFFD, as in the row: UTF-8 has no place for it. */
function textOf(text: string): string {
  return JSON.stringify(text.toWellFormed())
}
