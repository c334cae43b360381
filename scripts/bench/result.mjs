import { appendFileSync, existsSync, readFileSync } from 'node:fs'

/**
 * One measured line. `limit` is for `ratio` where something is named in `against`, else for `p95`.
 * @typedef {{ name: string, unit: string, min: number, median: number, p95: number, against: string | null, ratio: number | null, limit: number, holds: boolean }} Result
 */

/** The value below which the given share of the samples lies, by the nearest-rank method. */
export function percentile(samples, share) {
  const sorted = [...samples].sort((left, right) => left - right)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('There is nothing to take a percentile of.')
  return value
}

export function median(samples) {
  return percentile(samples, 0.5)
}

/** A line whose 95th percentile has a limit. */
export function absolute(name, unit, samples, limit) {
  const p95 = percentile(samples, 0.95)
  return {
    name,
    unit,
    min: round(Math.min(...samples)),
    median: round(median(samples)),
    p95: round(p95),
    against: null,
    ratio: null,
    limit,
    holds: p95 <= limit,
  }
}

/** A line whose medians' ratio to a peer, measured in the same run, has a limit. */
export function relative(name, unit, samples, peer, limit) {
  return against(name, unit, samples, peer, median(samples) / median(peer.samples), limit)
}

/**
 * A line measured sample by sample beside a peer that had the same to do: the median of the single ratios has a limit, so
 * that what makes one sample longer than another, for both, does not blur it.
 */
export function paired(name, unit, samples, peer, limit) {
  if (samples.length !== peer.samples.length) throw new Error('Each sample needs one of the peer beside it.')
  const ratios = samples.map((sample, index) => sample / peer.samples[index])
  return against(name, unit, samples, peer, median(ratios), limit)
}

function against(name, unit, samples, peer, ratio, limit) {
  return {
    name,
    unit,
    min: round(Math.min(...samples)),
    median: round(median(samples)),
    p95: round(percentile(samples, 0.95)),
    against: `${peer.name} (median ${round(median(peer.samples))})`,
    ratio: round(ratio),
    limit,
    holds: ratio <= limit,
  }
}

/** Adds lines to the run's file, which every bench of the run shares. */
export function record(file, results) {
  for (const result of results) appendFileSync(file, `${JSON.stringify(result)}\n`)
}

export function readRecorded(file) {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** The lines as a table for the terminal. */
export function table(results) {
  const cells = [
    ['', 'name', 'min', 'median', 'p95', 'unit', 'limit', 'against'],
    ...results.map(({ name, unit, min, median: middle, p95, against: peer, ratio, limit, holds }) => [
      holds ? '✓' : '✗',
      name,
      String(min),
      String(middle),
      String(p95),
      unit,
      peer === null ? `p95 ≤ ${limit}` : `${ratio}x ≤ ${limit}x`,
      peer ?? '',
    ]),
  ]
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)))
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function round(value) {
  return Math.round(value * 100) / 100
}
