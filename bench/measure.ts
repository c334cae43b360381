import { type Result, absolute, paired, record, relative, table } from '../scripts/bench/result.mjs'

export { absolute, paired, relative }

/** Hands measured lines to `npm run bench`, which prints them; run alone, a bench prints them itself. */
export function report(...results: readonly Result[]): void {
  const file = process.env['SPOLE_BENCH_RESULTS']
  if (file === undefined) console.log(table(results))
  else record(file, results)
}
