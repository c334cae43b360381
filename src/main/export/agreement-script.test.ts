import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import builtIn from '@resources/instruments/mbt-g-aqs.json'
import { describe, expect, it } from 'vitest'
import { instrumentSchema } from '@contract/instrument'
import { iccOf } from '@domain/agreement/icc'
import { meanOfItems, type ScoreRow } from '@domain/agreement/score-row'
import { scoreTable } from '@domain/agreement/score-table'
import { seeded } from '@domain/chance/seeded'
import { csvFiles } from '@main/export/csv-files'
import { scoresTable } from '@main/export/export-table'
import type { ExportedRating } from '@main/export/exported-rating'
import { Tally } from '@main/export/given-file'
import { readCsv } from '@main/export/rfc-4180-reader'
import { writeWhole } from '@main/export/write-whole'
import { temporaryFolder } from '@main/study/made-up-study'

const script = resolve(import.meta.dirname, '../../../resources/export/agreement.R')
const hasR = spawnSync('Rscript', ['--version']).status === 0
const instrument = instrumentSchema.parse(builtIn)

/** Scores of twelve sessions by four raters, of whom each session has all, or those that chance leaves it. */
function madeScores(share: number): readonly ScoreRow[] {
  const chance = seeded(7)
  const recordings = Array.from({ length: 12 }, (_, index) => ({ name: `s${index}`, level: 2 + 4 * chance() }))
  const raters = Array.from({ length: 4 }, (_, index) => ({ name: `r${index}`, bias: chance() - 0.5 }))
  const judged = [1, 2, 18, null].flatMap((item) => ['adherence', 'quality'].map((dimension) => ({ item, dimension })))
  return recordings.flatMap(({ name: recording, level }) =>
    raters
      .filter(() => chance() < share)
      .flatMap(({ name: rater, bias }) =>
        judged.map(({ item, dimension }) => {
          const score = Math.min(7, Math.max(1, Math.round(level + bias + 2 * chance() - 1)))
          return { recording, rater, item, dimension, score }
        }),
      ),
  )
}

function ratingOf(recording: string, rater: string): ExportedRating {
  return {
    workedMs: 0,
    recording: {
      id: recording,
      title: `Økt ${recording}`,
      date: null,
      group: '',
      sessionNumber: null,
      placeInTreatment: '',
    },
    rating: { id: `${recording} ${rater}`, kind: 'independent', status: 'submitted' },
    person: { id: rater, name: `Kåre ${rater}`, role: 'rater' },
    instrument,
    media: [],
    participants: [],
  }
}

/** Rows of the built-in scale, or of another with the same items and dimensions. */
interface OfScale extends ScoreRow {
  readonly scale?: string
}

/** Runs the script on a table of these rows; answers its folder and what it printed. */
async function ran(rows: readonly OfScale[]): Promise<{ readonly folder: string; readonly stdout: string }> {
  const folder = temporaryFolder()
  const table = scoresTable(
    rows.map(({ recording, rater, item, dimension, score, scale = instrument.key }) => ({
      of: { ...ratingOf(recording, rater), instrument: { ...instrument, key: scale } },
      score: { id: 'x', ratingId: 'x', item, dimension, value: score ?? 'not-rated' },
      note: '=1+1',
    })),
    'nb',
  )
  const tally = new Tally()
  const files = csvFiles(table, 'scores.csv').map(({ name, pieces }) => ({
    path: join(folder, name),
    pieces: pieces(tally),
  }))
  await writeWhole(files, { overwrite: false })
  copyFileSync(script, join(folder, 'agreement.R'))
  const { status, stdout, stderr } = spawnSync('Rscript', ['--vanilla', join(folder, 'agreement.R')], {
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return { folder, stdout }
}

async function inR(rows: readonly OfScale[]): Promise<ReadonlyMap<string, readonly (number | null)[]>> {
  const { folder } = await ran(rows)
  const text = readFileSync(join(folder, 'agreement.csv'), 'utf8').replaceAll(/\r?\n/gu, '\r\n')
  const [head = [], ...lines] = readCsv(text)
  const at = (line: readonly string[], column: string) => line[head.indexOf(column)] ?? ''
  const figure = (text_: string) => (text_ === '' ? null : Number(text_))
  return new Map(
    lines.map((line) => [
      [
        ...(at(line, 'instrument') === instrument.key ? [] : [at(line, 'instrument')]),
        at(line, 'item'),
        at(line, 'dimension'),
      ].join(' '),
      ['icc', 'lower', 'upper', 'recordings', 'raters'].map((column) => figure(at(line, column))),
    ]),
  )
}

describe.skipIf(!hasR)('the script in R', () => {
  it.each([
    ['every rater scored every session', 1],
    ['scores are missing', 0.7],
  ])('says what Spole says where %s', async (_, share) => {
    const rows = madeScores(share)
    const found = await inR(rows)
    const groups = Map.groupBy(rows, ({ item, dimension }) => `${item ?? 'overall'} ${dimension}`)
    for (const dimension of ['adherence', 'quality']) {
      const own = rows.filter((row) => row.dimension === dimension)
      groups.set(
        `mean ${dimension}`,
        meanOfItems(own).map((cell) => ({ ...cell, item: null, dimension })),
      )
    }
    expect([...found.keys()].toSorted()).toEqual([...groups.keys()].toSorted())
    for (const [name, cells] of groups) {
      const table = scoreTable(cells)
      const own = iccOf(table).forms['2,1']
      const figures = [own.value, 'lower' in own ? own.lower : null, 'upper' in own ? own.upper : null]
      const [icc, lower, upper, recordings, raters] = found.get(name) ?? []
      expect([recordings, raters]).toEqual([table.recordings.length, table.raters.length])
      for (const [index, figure] of [icc, lower, upper].entries())
        expect(figure).toBeCloseTo(figures[index] ?? Number.NaN, 10)
    }
  })
  it('says so where there is nothing to compare', async () => {
    const { folder, stdout } = await ran([])
    expect(stdout).toContain('there is nothing to compare')
    expect(existsSync(join(folder, 'agreement.csv'))).toBe(false)
  })

  it('keeps scales apart that call their items and dimensions alike', async () => {
    const rows = madeScores(1).filter(({ item }) => item === null)
    const other = rows.map((row, place) => ({ ...row, score: 1 + ((place * 5) % 7), scale: 'another-scale' }))
    const [alone, beside] = [await inR(rows), await inR([...rows, ...other])]
    expect([...beside.keys()].toSorted()).toEqual([
      'another-scale overall adherence',
      'another-scale overall quality',
      'overall adherence',
      'overall quality',
    ])
    expect(beside.get('overall quality')).toEqual(alone.get('overall quality'))
  })
})
