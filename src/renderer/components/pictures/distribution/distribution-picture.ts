import type { Instrument } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { Distribution } from '@domain/report/distribution'
import { textsIn } from '@renderer/lib/i18n'
import { decimals } from '@renderer/lib/numbers'
import { chartsBeside } from '../charts-beside'
import { palettes } from '../palette'
import { composed, type Picture, type PictureOptions, type PictureTable } from '../picture'
import { gradesOf } from '../profile/profile-frame'
import { type ProfileRow, profileRows } from '../profile/profile-rows'
import { emptyDocument } from '../svg-node'
import { gradePanel } from './grade-panel'

export interface DistributionOptions extends PictureOptions {
  readonly instrument: Pick<Instrument, 'items' | 'dimensions' | 'overall'>
  readonly distributions: readonly Distribution[]
}

const nameMargin = 240

/** How often each grade was given, item by item: a small histogram a row, a panel a dimension. */
export function distributionPicture(options: DistributionOptions): Picture {
  const { instrument, distributions, language, width } = options
  const t = textsIn(language, 'pictures')
  const palette = palettes[options.palette]
  const owner = emptyDocument()
  const rows = profileRows(instrument, language, t('overall'))
  const chartHeight = Math.round(rows.length * 30 + 82)
  const gradesWidth = (width - nameMargin) / instrument.dimensions.length
  const figures = ({ graded, mean, deviation }: Distribution): string =>
    graded === 0
      ? t('distribution.none')
      : [
          `n ${graded}`,
          ...(mean === null ? [] : [`M ${decimals(mean, 1, language)}`]),
          ...(deviation === null ? [] : [`SD ${decimals(deviation, 1, language)}`]),
        ].join(' · ')
  const found = (row: ProfileRow, id: string): Distribution | undefined =>
    distributions.find(({ item, dimension }) => item === row.item && dimension === id)
  const panels = instrument.dimensions.map((dimension, place) => {
    const panelWidth = gradesWidth + (place === 0 ? nameMargin : 0)
    const own = rows.flatMap((row) => {
      const distribution = found(row, dimension.id)
      return distribution === undefined ? [] : [{ at: row.at, distribution, words: figures(distribution) }]
    })
    const { adequate } = dimension
    const chart = gradePanel({
      document: owner,
      palette,
      width: panelWidth,
      height: chartHeight,
      nameMargin: place === 0 ? nameMargin : null,
      rows,
      dimension,
      distributions: own,
      words: {
        title: textIn(dimension.name, language),
        adequateLabel: adequate === null ? '' : t('profile.goodEnough', { grade: adequate }),
      },
    })
    return { chart, width: panelWidth }
  })
  const tabled = rows.flatMap((row) =>
    instrument.dimensions.flatMap(({ id, name }) => {
      const distribution = found(row, id)
      return distribution === undefined
        ? []
        : [{ head: `${row.number} ${row.name} · ${textIn(name, language)}`.trim(), distribution }]
    }),
  )
  return composed(options, {
    document: owner,
    description: tabled
      .map(({ head, distribution }) => `${head}: ${figures(distribution)} (${distribution.counts.join(', ')}).`)
      .join(' '),
    legend: [],
    chart: chartsBeside(owner, panels, chartHeight),
    chartHeight,
    notes: [t('distribution.note')],
    table: tableOf(tabled, options),
  })
}

function tableOf(
  rows: readonly Readonly<{ head: string; distribution: Distribution }>[],
  { instrument, language }: DistributionOptions,
): PictureTable {
  const t = textsIn(language, 'pictures')
  const figure = (value: number | null, digits: number): string =>
    value === null ? '–' : decimals(value, digits, language)
  // Dimensions may have scales of their own: a column is a grade of any of them.
  const grades = [...new Set(instrument.dimensions.flatMap(gradesOf))].toSorted((left, right) => left - right)
  const countsAt = ({ dimension, counts }: Distribution): readonly string[] => {
    const own = instrument.dimensions.find(({ id }) => id === dimension)
    const given = new Map(own === undefined ? [] : gradesOf(own).map((grade, place) => [grade, counts[place]]))
    return grades.map((grade) => String(given.get(grade) ?? '–'))
  }
  return {
    columns: [
      t('item'),
      ...grades.map(String),
      t('distribution.graded'),
      t('distribution.mean'),
      t('distribution.deviation'),
      t('distribution.median'),
      t('not-rated'),
      t('not-applicable'),
    ],
    rows: rows.map(({ head, distribution }) => {
      const { graded, mean, deviation, median, notRated, notApplicable } = distribution
      return {
        head,
        cells: [
          ...countsAt(distribution),
          String(graded),
          figure(mean, 2),
          figure(deviation, 2),
          figure(median, 1),
          String(notRated),
          String(notApplicable),
        ],
      }
    }),
  }
}
