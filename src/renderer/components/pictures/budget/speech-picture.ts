import { formatLength } from '@domain/time/clock'
import type { Inequality, SpeechShares } from '@domain/report/speech-turns'
import { textsIn } from '@renderer/lib/i18n'
import { decimals } from '@renderer/lib/numbers'
import { palettes } from '../palette'
import { composed, type Picture, type PictureOptions } from '../picture'
import { emptyDocument } from '../svg-node'
import { barPanels } from './bar-panels'
import { meanLength } from './mean-length'

export interface SpeechPictureOptions extends PictureOptions {
  readonly shares: SpeechShares
  /** How a participant is called; null is nobody. */
  readonly nameOf: (subjectId: string | null) => string
}

/** Who spoke how much and how often, silent participants too, and how evenly. */
export function speechPicture(options: SpeechPictureOptions): Picture {
  const { shares, nameOf, language, width } = options
  const t = textsIn(language, 'pictures')
  const palette = palettes[options.palette]
  const owner = emptyDocument()
  const percent = (share: number | null): string => (share === null ? '–' : `${decimals(share * 100, 1, language)} %`)
  const rows = shares.speakers.map(({ subjectId, amount, shareOfSpeech }, at) => ({
    at,
    number: '',
    name: nameOf(subjectId),
    mark: '',
    bars: [
      { value: shareOfSpeech, words: `${percent(shareOfSpeech)} · ${formatLength(amount.totalMs)}` },
      {
        value: amount.count,
        words: `${amount.count}${amount.meanMs === null ? '' : ` · ${t('speech.mean', { length: meanLength(amount.meanMs, language) })}`}`,
      },
    ],
  }))
  const chartHeight = rows.length * 24 + 32
  const figure = (value: number | null): string => (value === null ? '–' : decimals(value, 2, language))
  const evenness = (of: 'everybody' | 'members', { people, ofTime, ofTurns, ofTimeScaled }: Inequality): string =>
    t(`speech.gini.${of}`, {
      count: people,
      time: figure(ofTime),
      turns: figure(ofTurns),
      scaled: figure(ofTimeScaled),
    })
  const notes = [evenness('everybody', shares.everybody), evenness('members', shares.members), t('speech.note')]
  const table = {
    columns: [t('participant'), t('speech.share'), t('budget.total'), t('speech.turns'), t('budget.mean')],
    rows: shares.speakers.map(({ subjectId, amount, shareOfSpeech }) => ({
      head: nameOf(subjectId),
      cells: [
        percent(shareOfSpeech),
        formatLength(amount.totalMs),
        String(amount.count),
        amount.meanMs === null ? '–' : meanLength(amount.meanMs, language),
      ],
    })),
  }
  return composed(options, {
    document: owner,
    description: [
      ...rows.map(({ name, bars }) => `${name}: ${bars.map(({ words }) => words).join(', ')}.`),
      ...notes,
    ].join(' '),
    legend: [],
    chart: barPanels({
      document: owner,
      palette,
      width,
      height: chartHeight,
      rows,
      panels: [
        { title: t('speech.share'), whole: 1 },
        { title: t('speech.turns'), whole: null },
      ],
    }),
    chartHeight,
    notes,
    table,
  })
}
