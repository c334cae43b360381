import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { biasOf } from '@domain/agreement/differences'
import type { ChosenFigure } from '@domain/agreement/figure-choice'
import type { PairAgreement } from '@domain/agreement/score-agreement'
import { type Measure, measureKey } from '@domain/agreement/scored-rating'
import { Select } from '@renderer/components/select'
import { Said } from '@renderer/components/said'
import { useAgreementWork } from '../agreement-context'
import styles from '../agreement.module.css'
import { Computing } from '../computing'
import type { MeasuredAgreement } from '../compute/questions'
import { CopiedMethods, useDataSentences } from '../figures/methods'
import type { ExplainedFigure, OpenedFigure } from '../figures/opened'
import { walkTable } from '../figures/walk-table'
import { useNames, useNumbers } from '../names'
import { chosenMeasures, comparedRatings } from '../selection'
import { changeAgreement, useAgreement } from '../state'
import { useMeasured } from '../use-measured'

/** What two raters are compared by, with the figure whose explanation it opens. */
const pairFigures = {
  quadratic: { explains: 'pair.quadratic', of: ({ kappa }: PairAgreement): ChosenFigure => kappa.quadratic },
  linear: { explains: 'pair.linear', of: ({ kappa }: PairAgreement): ChosenFigure => kappa.linear },
  unweighted: { explains: 'pair.unweighted', of: ({ kappa }: PairAgreement): ChosenFigure => kappa.unweighted },
  exact: { explains: 'percent.exact', of: ({ percent }: PairAgreement): ChosenFigure => percent.exact },
  withinOne: { explains: 'percent.withinOne', of: ({ percent }: PairAgreement): ChosenFigure => percent.withinOne },
  bias: { explains: 'difference', of: ({ differences }: PairAgreement): ChosenFigure => biasOf(differences) },
  absolute: {
    explains: 'difference',
    of: ({ differences }: PairAgreement): ChosenFigure => differences.meanAbsolute,
  },
  pearson: { explains: 'pair.pearson', of: ({ pearson }: PairAgreement): ChosenFigure => pearson },
  spearman: { explains: 'pair.spearman', of: ({ spearman }: PairAgreement): ChosenFigure => spearman },
} as const satisfies Record<string, { explains: ExplainedFigure; of: (pair: PairAgreement) => ChosenFigure }>

type PairFigure = keyof typeof pairFigures
const pairFigureIds: readonly PairFigure[] = [
  'quadratic',
  'linear',
  'unweighted',
  'exact',
  'withinOne',
  'bias',
  'absolute',
  'pearson',
  'spearman',
]

/** Every two raters: how well they agree on one measure. */
export function PairsPage() {
  const { t } = useTranslation('agreement')
  const { measureName } = useNames()
  const { scores } = useAgreementWork()
  const chosen = useAgreement((state) => state.measure)
  const [figure, setFigure] = useState<PairFigure>('quadratic')
  const all = useMemo(() => chosenMeasures(scores.instrument, { dimension: null, scope: 'all' }), [scores])
  const measure = chosen ?? all.find(({ kind }) => kind === 'overall') ?? all[0]
  const measures = useMemo(() => (measure === undefined ? [] : [measure]), [measure])
  const { answer, share } = useMeasured(measures)
  const pairs = answer?.[0]?.agreement.pairs ?? []
  return (
    <div className={styles['page']}>
      <div className={styles['tools']}>
        <Select
          label={t('measure.label')}
          value={measure === undefined ? null : measureKey(measure)}
          onChange={(key) => changeAgreement({ measure: all.find((each) => measureKey(each) === key) ?? null })}
          choices={all.map((each) => ({ id: measureKey(each), label: measureName(each) }))}
        />
        <Select
          label={t('figures')}
          value={figure}
          onChange={setFigure}
          choices={pairFigureIds.map((id) => ({ id, label: t(`pair.${id}`) }))}
        />
        <Computing share={share} />
      </div>
      {measure !== undefined && <PairMatrix pairs={pairs} figure={figure} measure={measure} />}
      <p className={styles['soft']}>{t('pair.help')}</p>
      {answer?.[0] !== undefined && <PairMethods measured={answer[0]} figure={figure} />}
    </div>
  )
}

/** The sentence on each figure under `pair.methods`. */
const methodOf = {
  quadratic: 'kappa',
  linear: 'kappaLinear',
  unweighted: 'kappaUnweighted',
  exact: 'percent',
  withinOne: 'percent',
  bias: 'difference',
  absolute: 'difference',
  pearson: 'pearson',
  spearman: 'spearman',
} as const satisfies Record<PairFigure, string>

/** What a paper would say of the table. */
function PairMethods({ measured, figure }: { readonly measured: MeasuredAgreement; readonly figure: PairFigure }) {
  const { t } = useTranslation('agreement')
  const { measureName } = useNames()
  const { recordings, raters, complete } = measured.agreement
  const data = useDataSentences({ recordings, raters, complete })
  const of = t('pair.methods.of', { of: measureName(measured.measure) })
  return <CopiedMethods sentences={[data, of, t(`pair.methods.${methodOf[figure]}`)]} />
}

interface PairMatrixProps {
  readonly pairs: readonly PairAgreement[]
  readonly figure: PairFigure
  readonly measure: Measure
}

function PairMatrix({ pairs, figure, measure }: PairMatrixProps) {
  const { t } = useTranslation('agreement')
  const { raterName } = useNames()
  const [at, setAt] = useState('0 1')
  const raters = [...new Set(pairs.flatMap((pair) => pair.raters))].toSorted((left, right) =>
    raterName(left).localeCompare(raterName(right)),
  )
  if (raters.length < 2) return <p>{t('why.one-rater')}</p>
  return (
    <div className={styles['scroll']}>
      <table className={styles['grid']} aria-label={t('page.pairs')}>
        <thead>
          <tr>
            <th scope="col">{t('rater')}</th>
            {raters.map((rater) => (
              <th key={rater} scope="col">
                {raterName(rater)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {raters.map((first, row) => (
            <tr key={first}>
              <th scope="row">{raterName(first)}</th>
              {raters.map((second, column) => {
                const pair = pairs.find(({ raters: both }) => both.includes(first) && both.includes(second))
                const place = `${row} ${column}`
                if (first === second || pair === undefined)
                  return (
                    <td key={second} className={styles['empty']}>
                      –
                    </td>
                  )
                const isTurned = pair.raters[0] !== first
                return (
                  <PairCell
                    key={second}
                    place={place}
                    isCurrent={at === place}
                    onGo={setAt}
                    pair={pair}
                    figure={figure}
                    measure={measure}
                    isTurned={isTurned}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface PairCellProps {
  readonly place: string
  readonly isCurrent: boolean
  readonly onGo: (place: string) => void
  readonly pair: PairAgreement
  readonly figure: PairFigure
  readonly measure: Measure
  /** The row's rater is the second of the pair: differences turn their sign. */
  readonly isTurned: boolean
}

function PairCell({ place, isCurrent, onGo, pair, figure, measure, isTurned }: PairCellProps) {
  const { t } = useTranslation('agreement')
  const { raterName, measureName } = useNames()
  const { orWhy, decimals, signed, share } = useNumbers()
  const { scores } = useAgreementWork()
  const selection = useAgreement((state) => state.selection)
  const { explains, of: figureOfPair } = pairFigures[figure]
  const found = figureOfPair(pair)
  const write = (value: number): string => {
    if (figure === 'exact' || figure === 'withinOne') return share(value)
    return figure === 'bias' ? signed(isTurned ? -value : value) : decimals(value)
  }
  const text = orWhy(found, write)
  const limits =
    found.value !== null && 'lower' in found
      ? isTurned
        ? `${signed(-found.upper)} … ${signed(-found.lower)}`
        : `${signed(found.lower)} … ${signed(found.upper)}`
      : null
  const [a, b] = isTurned ? pair.raters.toReversed() : pair.raters
  const of = `${raterName(a ?? '')} – ${raterName(b ?? '')}`
  const open = (): void => {
    const ratings = comparedRatings(scores, selection).filter(({ raterId }) => pair.raters.includes(raterId))
    const opened: OpenedFigure = {
      explains,
      of: `${measureName(measure)} · ${of}`,
      value: `${t(`pair.${figure}`)}: ${text}`,
      inputs: [
        ...(limits === null ? [] : [t('goldPage.limitsOf', { limits })]),
        t('pair.inputs', { count: pair.recordings }),
      ],
      behind: {
        kind: 'scores',
        isOfTwo: true,
        ratingIds: ratings.map(({ ratingId }) => ratingId),
        measures: [measure],
      },
    }
    changeAgreement({ opened })
  }
  return (
    <td className={styles['cell']}>
      <button
        type="button"
        className={styles['open']}
        data-place={place}
        tabIndex={isCurrent ? 0 : -1}
        onKeyDown={(event) => walkTable(event, onGo)}
        onClick={open}
      >
        <Said>{t('openFigure', { figure: t(`pair.${figure}`), of })}</Said>
        <span className={found.value === null ? styles['why'] : styles['value']}>{text}</span>
        {limits !== null && <span className={styles['limits']}>{limits}</span>}
        <span className={styles['limits']}>{t('nOf', { count: pair.recordings })}</span>
      </button>
    </td>
  )
}
