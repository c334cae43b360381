import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { krippendorff, shroutFleiss } from '@domain/agreement/published-scores'
import type { ScoreTable } from '@domain/agreement/score-table'
import { sentenceOf } from '@main/cli/sentence'
import { spole } from '@main/cli/spole'
import { temporaryFolder } from '@main/study/made-up-study'

/** Tables of scores for tests of the command line, and what it answers to them. */

export const head = 'recording,rater,item,dimension,score'

export function fileOf(text: string): string {
  const file = join(temporaryFolder(), 'scores.csv')
  writeFileSync(file, text)
  return file
}

export async function ran(...args: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = []
  expect(await spole(args, { env: {}, out: (line) => lines.push(line) })).toBe(0)
  return lines
}

export async function json(...args: readonly string[]): Promise<unknown> {
  const [line = ''] = await ran(...args, '--json')
  return JSON.parse(line)
}

export async function refusal(...args: readonly string[]): Promise<string | null> {
  return ran(...args).then(
    () => null,
    (error: unknown) => sentenceOf(error),
  )
}

/** A published table as rows of a file; an empty cell is a missing score. */
export function rowsOf({ recordings, raters, scores }: ScoreTable, item: string, dimension: string): readonly string[] {
  return recordings.flatMap((recording, row) =>
    raters.map((rater, column) => {
      const score = scores[row * raters.length + column] ?? Number.NaN
      return [recording, rater, item, dimension, Number.isNaN(score) ? '' : score].join(',')
    }),
  )
}

export const near = (value: number) => expect.closeTo(value, 4)

/** Two of the published tables in one file: overall quality, and adherence to item 10. */
export const published = [
  head,
  ...rowsOf(krippendorff, '', 'quality'),
  ...rowsOf(shroutFleiss, '10', 'adherence'),
].join('\n')
