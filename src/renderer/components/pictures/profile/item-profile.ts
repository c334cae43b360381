import type { Instrument } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { textsIn } from '@renderer/lib/i18n'
import { palettes } from '../palette'
import { composed, type LegendEntry, type Picture, type PictureOptions, type PictureTable } from '../picture'
import { signNode } from '../signs'
import { emptyDocument, svgNode } from '../svg-node'
import { dimensionLook, oneRating } from './one-rating'
import { type ProfileLine, type ProfileRow, profileRows, reasonOf, valueIn } from './profile-rows'
import { raterLook, severalRatings } from './several-ratings'

export interface ItemProfileOptions extends PictureOptions {
  readonly instrument: Pick<Instrument, 'items' | 'dimensions' | 'overall'>
  /** One rating is drawn with its dimensions on one scale, several with a panel for each dimension. */
  readonly lines: readonly ProfileLine[]
}

/** The grades of one or several ratings, item by item, with the line of what is good enough. */
export function itemProfile(options: ItemProfileOptions): Picture {
  const { instrument, lines, language, width } = options
  const t = textsIn(language, 'pictures')
  const palette = palettes[options.palette]
  const owner = emptyDocument()
  const rows = profileRows(instrument, language, t('overall'))
  const dimensionName = (id: string): string =>
    textIn(instrument.dimensions.find((dimension) => dimension.id === id)?.name ?? {}, language)
  const adequate = instrument.dimensions.find((dimension) => dimension.adequate !== null)?.adequate ?? null
  const adequateLabel = (grade: number): string => t('profile.goodEnough', { grade })
  const [line] = lines
  const isOne = lines.length === 1 && line !== undefined
  const chartHeight = Math.round(rows.length * (isOne ? 24 : 27) + (isOne ? 58 : 76))
  const shared = { document: owner, palette, width, height: chartHeight, rows, dimensions: instrument.dimensions }
  const chart = isOne
    ? oneRating({
        ...shared,
        line,
        adequate,
        words: {
          adequateLabel: adequate === null ? '' : adequateLabel(adequate),
          dimensionName,
          reason: (reason) => t(reason),
        },
      })
    : severalRatings({
        ...shared,
        lines,
        words: {
          adequateLabel,
          dimensionName,
          onlyOn: (ids) => t('profile.onlyOnShort', { dimension: ids.map(lowered(dimensionName)).join(', ') }),
          someNot: (reason, count, of) => t('profile.someNot', { reason: t(reason), count, of }),
        },
      })
  const sign = (entry: Parameters<typeof signNode>[1]): readonly SVGElement[] => [signNode(owner, entry)]
  const legend: readonly LegendEntry[] = isOne
    ? instrument.dimensions.map(({ id }, place) => ({
        label: dimensionName(id),
        sign: sign({ ...dimensionLook(place, palette), ground: palette.ground }),
      }))
    : [
        ...lines
          .filter(({ standing }) => standing === 'rater')
          .map(({ label }, place) => ({
            label,
            sign: sign({ ...raterLook(place, palette), ground: palette.ground }),
          })),
        ...lines
          .filter(({ standing }) => standing !== 'rater')
          .map(({ label, standing }) => ({
            label: t(standing === 'gold' ? 'profile.dashed' : 'profile.frame', { rater: label }),
            sign: [
              svgNode(owner, 'rect', {
                x: 1,
                y: 2,
                width: 14,
                height: 12,
                rx: standing === 'gold' ? 0 : 3,
                fill: 'none',
                stroke: palette.text,
                'stroke-width': 1.5,
                ...(standing === 'gold' ? { 'stroke-dasharray': '3 2' } : {}),
              }),
            ],
          })),
      ]
  const table = tableOf(rows, options, dimensionName)
  return composed(options, {
    document: owner,
    description: descriptionOf(rows, options, dimensionName),
    legend,
    chart,
    chartHeight,
    notes: notesOf(rows, dimensionName, (mark, dimension) => t('profile.onlyOn', { mark, dimension })),
    table,
  })
}

function notesOf(
  rows: readonly ProfileRow[],
  dimensionName: (id: string) => string,
  note: (mark: string, dimension: string) => string,
): readonly string[] {
  const marked = new Map(rows.flatMap(({ mark, dimensions }) => (mark === '' ? [] : [[mark, dimensions]])))
  return [...marked].map(([mark, dimensions]) => note(mark, dimensions.map(lowered(dimensionName)).join(', ')))
}

function tableOf(
  rows: readonly ProfileRow[],
  { instrument, lines, language }: ItemProfileOptions,
  dimensionName: (id: string) => string,
): PictureTable {
  const t = textsIn(language, 'pictures')
  const columns = lines.flatMap((line) => instrument.dimensions.map(({ id }) => ({ line, id })))
  return {
    columns: [
      t('item'),
      ...columns.map(({ line, id }) =>
        lines.length === 1 ? dimensionName(id) : `${line.label} · ${dimensionName(id)}`,
      ),
    ],
    rows: rows.map((row) => ({
      head: `${row.number} ${row.name}`.trim(),
      cells: columns.map(({ line, id }) => {
        if (!row.dimensions.includes(id))
          return t('profile.onlyOnShort', { dimension: row.dimensions.map(lowered(dimensionName)).join(', ') })
        const value = valueIn(line, row.item, id)
        return typeof value === 'number' ? String(value) : t(reasonOf(value) ?? 'noScore')
      }),
    })),
  }
}

function descriptionOf(
  rows: readonly ProfileRow[],
  { instrument, lines, language }: ItemProfileOptions,
  dimensionName: (id: string) => string,
): string {
  const t = textsIn(language, 'pictures')
  const [scale] = instrument.dimensions
  const name = lowered(dimensionName)
  return [
    ...(scale === undefined ? [] : [t('profile.scale', { min: scale.min, max: scale.max })]),
    ...instrument.dimensions.flatMap(({ id, adequate }) =>
      adequate === null ? [] : [t('profile.adequate', { grade: adequate, dimension: name(id) })],
    ),
    ...lines.map((line) => {
      const scores = rows
        .map((row) => {
          const values = row.dimensions.map((id) => {
            const value = valueIn(line, row.item, id)
            return `${name(id)} ${typeof value === 'number' ? value : t(reasonOf(value) ?? 'noScore')}`
          })
          return `${`${row.number} ${row.name}`.trim()}: ${values.join(', ')}`
        })
        .join('; ')
      // A single rating is drawn without its rater's name, so its words leave without it as well.
      return lines.length === 1 ? `${scores}.` : t('profile.by', { rater: line.label, scores })
    }),
  ].join(' ')
}

/** A name within a sentence. */
function lowered(name: (id: string) => string): (id: string) => string {
  return (id) => {
    const text = name(id)
    return text.charAt(0).toLocaleLowerCase() + text.slice(1)
  }
}
