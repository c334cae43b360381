import { rect, text } from '@observablehq/plot'
import type { Dimension, Instrument } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { Distribution } from '@domain/report/distribution'
import { textsIn } from '@renderer/lib/i18n'
import { decimals } from '@renderer/lib/numbers'
import { chartsBeside } from '../charts-beside'
import { palettes } from '../palette'
import { composed, type Picture, type PictureOptions } from '../picture'
import { plotted } from '../plotted'
import { gradesOf, profileFrame } from '../profile/profile-frame'
import { type ProfileRow, profileRows } from '../profile/profile-rows'
import { rowNames } from '../row-names'
import { emptyDocument } from '../svg-node'

export interface DistributionOptions extends PictureOptions {
  readonly instrument: Pick<Instrument, 'items' | 'dimensions' | 'overall'>
  readonly distributions: readonly Distribution[]
}

const nameMargin = 240
const figureMargin = 150
const gap = 12

/** How often each grade was given, item by item: a small histogram a row, a panel a dimension. */
export function distributionPicture(options: DistributionOptions): Picture {
  const { instrument, distributions, title, isTitled, language, width } = options
  const t = textsIn(language, 'pictures')
  const palette = palettes[options.palette]
  const owner = emptyDocument()
  const rows = profileRows(instrument, language, t('overall'))
  const chartHeight = Math.round(rows.length * 30 + 82)
  const panelWidth = (width - nameMargin) / instrument.dimensions.length
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
  const panel = (dimension: Dimension, isFirst: boolean): Readonly<{ chart: SVGElement; width: number }> => {
    const { id, min, adequate } = dimension
    const own = rows.flatMap(({ at, ...row }) => {
      const distribution = found({ at, ...row }, id)
      return distribution === undefined ? [] : [{ at, distribution }]
    })
    const bars = own.flatMap(({ at, distribution: { counts } }) => {
      const most = Math.max(...counts)
      return counts.flatMap((count, place) => (count === 0 ? [] : [{ at, grade: min + place, share: count / most }]))
    })
    const chartWidth = panelWidth + (isFirst ? nameMargin : 0)
    const chart = plotted(
      {
        document: owner,
        width: chartWidth,
        height: chartHeight,
        marginTop: 42,
        marginBottom: 24,
        marginLeft: isFirst ? nameMargin : gap,
        marginRight: figureMargin,
        x: { domain: [min - 0.5, dimension.max + 0.5], axis: null },
        y: { domain: [-0.5, (rows.at(-1)?.at ?? 0) + 0.5], reverse: true, axis: null },
        marks: [
          ...profileFrame({
            palette,
            rows,
            scale: dimension,
            adequate,
            adequateLabel: adequate === null ? '' : t('profile.goodEnough', { grade: adequate }),
          }),
          ...(isFirst ? rowNames(rows, palette, nameMargin) : []),
          text([textIn(dimension.name, language)], {
            frameAnchor: 'top',
            dy: -34,
            fill: palette.text,
            fontSize: 12,
            fontWeight: 600,
          }),
          rect(bars, {
            x1: ({ grade }: (typeof bars)[number]) => grade - 0.4,
            x2: ({ grade }: (typeof bars)[number]) => grade + 0.4,
            y1: ({ at }: (typeof bars)[number]) => at + 0.48,
            y2: ({ at, share }: (typeof bars)[number]) => at + 0.48 - 0.9 * share,
            fill: palette.first,
          }),
          text(
            own.map(({ at, distribution }) => ({ at, words: figures(distribution) })),
            {
              y: 'at',
              text: 'words',
              frameAnchor: 'right',
              textAnchor: 'start',
              dx: 6,
              fill: palette.soft,
              fontSize: 11,
            },
          ),
        ],
      },
      palette,
    )
    return { chart, width: chartWidth }
  }
  const tabled = rows.flatMap((row) =>
    instrument.dimensions.flatMap(({ id, name }) => {
      const distribution = found(row, id)
      return distribution === undefined
        ? []
        : [{ head: `${row.number} ${row.name} · ${textIn(name, language)}`.trim(), distribution }]
    }),
  )
  // Dimensions may have scales of their own: a column is a grade of any of them.
  const grades = [...new Set(instrument.dimensions.flatMap(gradesOf))].toSorted((left, right) => left - right)
  const countsAt = ({ dimension, counts }: Distribution): readonly string[] => {
    const own = instrument.dimensions.find(({ id }) => id === dimension)
    const given = new Map(own === undefined ? [] : gradesOf(own).map((grade, place) => [grade, counts[place]]))
    return grades.map((grade) => String(given.get(grade) ?? '–'))
  }
  return composed({
    document: owner,
    palette,
    width,
    title,
    isTitled,
    description: tabled
      .map(({ head, distribution }) => `${head}: ${figures(distribution)} (${distribution.counts.join(', ')}).`)
      .join(' '),
    legend: [],
    chart: chartsBeside(
      owner,
      instrument.dimensions.map((dimension, place) => panel(dimension, place === 0)),
      chartHeight,
    ),
    chartHeight,
    notes: [t('distribution.note')],
    table: {
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
      rows: tabled.map(({ head, distribution }) => {
        const { graded, mean, deviation, median, notRated, notApplicable } = distribution
        const figure = (value: number | null, digits: number): string =>
          value === null ? '–' : decimals(value, digits, language)
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
    },
  })
}
