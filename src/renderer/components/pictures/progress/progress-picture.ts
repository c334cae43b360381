import type { Instrument } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { ProgressLine, ProgressPoint } from '@domain/report/progress'
import { dateText } from '@renderer/lib/format'
import { textsIn } from '@renderer/lib/i18n'
import { decimals } from '@renderer/lib/numbers'
import { type Palette, palettes } from '../palette'
import { composed, type LegendEntry, type Picture, type PictureOptions, type PictureTable, shortened } from '../picture'
import { dimensionLook } from '../profile/one-rating'
import { type ProfileRow, profileRows } from '../profile/profile-rows'
import { signNode } from '../signs'
import { emptyDocument, svgNode } from '../svg-node'
import { agreedLook, missingLook, type Uncertainty } from './line-marks'
import { progressChart } from './progress-chart'

interface ProgressOptions extends PictureOptions {
  readonly instrument: Pick<Instrument, 'items' | 'dimensions' | 'overall'>
  readonly uncertainty: Uncertainty
  /** Of all places of the sheet that are shown. */
  readonly lines: readonly ProgressLine[]
  /** How a recording is called in the table. */
  readonly recordingName: (recordingId: string) => string
}

/** One place of the sheet over sessions, large. */
export function progressPicture(options: ProgressOptions): Picture {
  const chartHeight = 320
  return pictureOf(options, chartHeight, (shared) =>
    progressChart({ ...shared, width: options.width, height: chartHeight, lines: options.lines, name: null }),
  )
}

const [smallWidth, smallHeight] = [196, 124]

/** Every place of the sheet over sessions, small and on the same axes. */
export function progressMultiples(options: ProgressOptions): Picture {
  const { instrument, language, width, lines } = options
  const rows = profileRows(instrument, language, textsIn(language, 'pictures')('overall'))
  const perLine = Math.max(1, Math.floor(width / smallWidth))
  const chartWidth = width / perLine
  const chartHeight = Math.ceil(rows.length / perLine) * smallHeight + 8
  return pictureOf(options, chartHeight, (shared) =>
    svgNode(
      shared.document,
      'svg',
      { width, height: chartHeight },
      ...rows.map((row, place) => {
        const chart = progressChart({
          ...shared,
          width: chartWidth,
          height: smallHeight,
          lines: lines.filter(({ item }) => item === row.item),
          name: shortened(nameOf(row), chartWidth - 14, 11),
        })
        chart.setAttribute('x', String((place % perLine) * chartWidth))
        chart.setAttribute('y', String(Math.floor(place / perLine) * smallHeight))
        return chart
      }),
    ),
  )
}

type SharedOptions = Omit<Parameters<typeof progressChart>[0], 'width' | 'height' | 'lines' | 'name'>

function pictureOf(
  options: ProgressOptions,
  chartHeight: number,
  chart: (shared: SharedOptions) => SVGElement,
): Picture {
  const { instrument, language, lines, uncertainty } = options
  const t = textsIn(language, 'pictures')
  const palette = palettes[options.palette]
  const owner = emptyDocument()
  const table = tableOf(options)
  const dates = lines
    .flatMap(({ stretches, missing }) => [...stretches.flat(), ...missing].map(({ date }) => date))
    .toSorted()
  const days = [dates[0] ?? '2000-01-01', dates.at(-1) ?? '2000-01-01'] as const
  const dimensionName = (id: string): string =>
    textIn(instrument.dimensions.find((dimension) => dimension.id === id)?.name ?? {}, language)
  return composed(options, {
    document: owner,
    description: table.rows.map(({ head, cells }) => `${head}: ${cells.join(', ')}.`).join(' '),
    legend: legendOf(owner, palette, options, dimensionName),
    chart: chart({
      document: owner,
      palette,
      dimensions: instrument.dimensions,
      days,
      uncertainty,
      dayText: (date) => dateText(date, language),
      told: (point, dimension) =>
        `${dateText(point.date, language)}: ${dimensionName(dimension)} ${pointText(point, options)}`,
    }),
    chartHeight,
    notes: [t(`progress.${uncertainty}`), t('progress.note')],
    table,
  })
}

function legendOf(
  owner: Document,
  palette: Palette,
  { instrument, lines, language }: ProgressOptions,
  dimensionName: (id: string) => string,
): readonly LegendEntry[] {
  const t = textsIn(language, 'pictures')
  const sign = (look: Parameters<typeof signNode>[1]): readonly SVGElement[] => [signNode(owner, look)]
  const { ground } = palette
  return [
    ...instrument.dimensions
      .map(({ id }, place) => ({ id, look: dimensionLook(place, palette) }))
      .filter(({ id }) => lines.some(({ dimension }) => dimension === id))
      .map(({ id, look }) => ({ label: dimensionName(id), sign: sign({ ...look, ground }) })),
    ...(lines.some(({ agreed }) => agreed.length > 0)
      ? [{ label: t('progress.agreed'), sign: sign({ ...agreedLook(palette, 'large'), ground }) }]
      : []),
    ...(lines.some(({ missing }) => missing.length > 0)
      ? [{ label: t('progress.missing'), sign: sign({ ...missingLook(palette, 'large'), ground }) }]
      : []),
  ]
}

function tableOf(options: ProgressOptions): PictureTable {
  const { instrument, lines, language, recordingName } = options
  const t = textsIn(language, 'pictures')
  const rows = profileRows(instrument, language, t('overall'))
  return {
    columns: [t('progress.place'), t('progress.session'), t('progress.date'), t('progress.grade')],
    rows: lines.flatMap((line) => {
      const row = rows.find(({ item }) => item === line.item)
      const dimension = instrument.dimensions.find(({ id }) => id === line.dimension)
      const head = `${row === undefined ? '' : nameOf(row)} · ${textIn(dimension?.name ?? {}, language)}`
      const agreed = new Map(line.agreed.map(({ recordingId, grade }) => [recordingId, grade]))
      const said = [
        ...line.stretches.flat().map((point) => ({ ...point, words: pointText(point, options) })),
        ...line.missing.map((session) => ({ ...session, words: t('progress.missing') })),
      ]
      return said
        .toSorted((left, right) => left.date.localeCompare(right.date))
        .map(({ recordingId, date, words }) => {
          const grade = agreed.get(recordingId)
          return {
            head,
            cells: [
              recordingName(recordingId),
              dateText(date, language),
              grade === undefined ? words : `${words}; ${t('progress.agreed')} ${grade}`,
            ],
          }
        })
    }),
  }
}

/** `4.5 (3–6, 3 raters)` */
function pointText({ mean, lowest, highest, raters, standardError }: ProgressPoint, options: ProgressOptions): string {
  const { language, uncertainty } = options
  const t = textsIn(language, 'pictures')
  const spreadOf = (error: number): string =>
    uncertainty === 'range' ? `${lowest}–${highest}, ` : `± ${decimals(error, 2, language)}, `
  const spread = standardError === null ? '' : spreadOf(standardError)
  // A mean is said as exactly as its error.
  return `${decimals(mean, uncertainty === 'error' ? 2 : 1, language)} (${spread}${t('progress.raters', { count: raters })})`
}

function nameOf({ number, name }: ProfileRow): string {
  return `${number} ${name}`.trim()
}
