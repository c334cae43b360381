import { formatClock } from '@domain/time/clock'

/** Characters of a clip's file name, without its end: what every system takes, and nothing that could be a path. */
export const clipNamePattern = /^[a-z0-9][a-z0-9 -]{0,99}$/

/**
 * The name of a clip's file, without its end: the code (by its id in the instrument, which names no person) and the
 * time. Titles of recordings and notes are the user's own words and may name people, so they are left out.
 */
export function clipFileName({
  codes,
  startMs,
}: {
  readonly codes: readonly string[]
  readonly startMs: number
}): string {
  const time = formatClock(Math.max(0, startMs)).replace(/\..*$/, '').replaceAll(':', '-')
  return tidy(`${codesText(codes)} ${time}`)
}

/** The name of a reel's file, without its end. */
export function reelFileName({ codes, parts }: { readonly codes: readonly string[]; readonly parts: number }): string {
  return tidy(`reel ${codesText(codes)} ${parts}`)
}

function codesText(codes: readonly string[]): string {
  const [first, ...rest] = [...new Set(codes)]
  if (first === undefined) return 'clip'
  return rest.length === 0 ? first : `${first} and ${rest.length} more`
}

function tidy(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, ' ')
    .trim()
    .slice(0, 80)
    .trim()
  return clipNamePattern.test(plain) ? plain : 'clip'
}
