import { formatLength } from '@domain/time/clock'
import type { Amount } from '@domain/report/time-budget'
import { percentText } from '@renderer/lib/format'
import { textsIn } from '@renderer/lib/i18n'
import { decimals } from '@renderer/lib/numbers'
import { palettes } from '../palette'
import { composed, type Picture, type PictureOptions } from '../picture'
import { emptyDocument } from '../svg-node'
import { barPanels } from './bar-panels'
import { meanLength } from './mean-length'

/** What some marks of a session amount to, under a name. */
export interface BudgetPart {
  readonly name: string
  readonly amount: Amount
  /** Points have no length: their columns of time stay empty. */
  readonly hasLength: boolean
}

export interface TimeBudgetOptions extends PictureOptions {
  readonly parts: readonly BudgetPart[]
  /** What the names are: codes, participants. */
  readonly partsAre: string
  readonly durationMs: number
  /** The part (0-1) of the session that the rater played, where it is to be said. */
  readonly playedShare: number | null
}

/** How often and how long: marks in an hour, and the share of the session. */
export function timeBudgetPicture(options: TimeBudgetOptions): Picture {
  const { parts, partsAre, durationMs, playedShare, language, width } = options
  const t = textsIn(language, 'pictures')
  const palette = palettes[options.palette]
  const owner = emptyDocument()
  const words = wordsOf(options)
  const rows = parts.map(({ name, amount, hasLength }, at) => ({
    at,
    number: '',
    name,
    mark: amount.openCount > 0 ? '*' : '',
    bars: [
      { value: amount.perHour, words: `${words.rate(amount)} (${amount.count})` },
      hasLength
        ? { value: amount.share, words: `${words.share(amount)} · ${words.total(amount)} · ${words.mean(amount)}` }
        : { value: null, words: '' },
    ],
  }))
  const open = parts.reduce((sum, { amount }) => sum + amount.openCount, 0)
  const chartHeight = rows.length * 24 + 32
  const table = {
    columns: [
      partsAre,
      ...(['count', 'rate', 'total', 'mean', 'share', 'open'] as const).map((id) => t(`budget.${id}`)),
    ],
    rows: parts.map(({ name, amount, hasLength }) => ({
      head: name,
      cells: [
        String(amount.count),
        words.rate(amount),
        ...(hasLength
          ? [words.total(amount), words.mean(amount), words.share(amount), String(amount.openCount)]
          : ['', '', '', '']),
      ],
    })),
  }
  return composed(options, {
    document: owner,
    description: [
      t('budget.session', { length: formatLength(durationMs) }),
      ...table.rows.map(({ head, cells }) =>
        [
          `${head}:`,
          cells
            .flatMap((cell, place) => (cell === '' || place === 5 ? [] : [`${table.columns[place + 1] ?? ''} ${cell}`]))
            .join(', '),
        ].join(' '),
      ),
    ].join(' \n'),
    legend: [],
    chart: barPanels({
      document: owner,
      palette,
      width,
      height: chartHeight,
      rows,
      panels: [
        { title: t('budget.panelRate'), whole: null },
        { title: t('budget.panelShare'), whole: 1 },
      ],
    }),
    chartHeight,
    notes: [
      t('budget.note', { length: formatLength(durationMs) }),
      ...(playedShare === null ? [] : [t('budget.playedNote', { share: percentText(playedShare) })]),
      ...(open === 0 ? [] : [t('budget.openNote', { count: open })]),
    ],
    table,
  })
}

function wordsOf({ language }: TimeBudgetOptions) {
  return {
    rate: ({ perHour }: Amount): string => (perHour === null ? '–' : decimals(perHour, 1, language)),
    share: ({ share }: Amount): string => (share === null ? '–' : `${decimals(share * 100, 1, language)} %`),
    total: ({ totalMs }: Amount): string => formatLength(totalMs),
    mean: ({ meanMs }: Amount): string => (meanMs === null ? '–' : meanLength(meanMs, language)),
  }
}
