import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenFigure } from '@domain/agreement/figure-choice'
import type { PairAgreement } from '@domain/agreement/score-agreement'
import { type Measure, measureKey } from '@domain/agreement/scored-rating'
import { Page, Tools } from '@renderer/components/page'
import { Select } from '@renderer/components/select'
import { useAgreementWork } from '../agreement-context'
import styles from '../agreement.module.css'
import table from '../figures/figures.module.css'
import { Computing } from '../computing'
import type { MeasuredAgreement } from '../compute/questions'
import { CopiedMethods, useDataSentences } from '../figures/methods'
import type { OpenedFigure } from '../figures/opened'
import { OpeningCell } from '../figures/opening-cell'
import type { Walk } from '../figures/walk-table'
import { useNames, useNumbers } from '../names'
import { chosenMeasures, comparedRatings } from '../selection'
import { changeAgreement, useAgreement } from '../state'
import { useMeasured } from '../use-measured'
import { type ComparedBy, type PairFigure, pairFigureIds, pairFigures } from './pair-figures'

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
    <Page>
      <Tools>
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
      </Tools>
      {measure !== undefined && <PairMatrix pairs={pairs} figure={figure} measure={measure} />}
      <p className={styles['soft']}>{t('pair.help')}</p>
      {answer?.[0] !== undefined && <PairMethods measured={answer[0]} figure={figure} />}
    </Page>
  )
}

/** What a paper would say of the table. */
function PairMethods({ measured, figure }: { readonly measured: MeasuredAgreement; readonly figure: PairFigure }) {
  const { t } = useTranslation('agreement')
  const { measureName } = useNames()
  const { recordings, raters, complete } = measured.agreement
  const data = useDataSentences({ recordings, raters, complete })
  const of = t('pair.methods.of', { of: measureName(measured.measure) })
  const mean = measured.measure.kind === 'mean' ? [t('methods.mean')] : []
  return <CopiedMethods sentences={[data, of, ...mean, t(`pair.methods.${pairFigures[figure].method}`)]} />
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
    <div className={table['scroll']}>
      <table className={table['grid']} aria-label={t('page.pairs')}>
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
                    <td key={second} className={table['empty']}>
                      –
                    </td>
                  )
                const isTurned = pair.raters[0] !== first
                return (
                  <PairCell
                    key={second}
                    walk={{ place, isCurrent: at === place, onGo: setAt }}
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
  readonly walk: Walk
  readonly pair: PairAgreement
  readonly figure: PairFigure
  readonly measure: Measure
  /** The row's rater is the second of the pair: differences turn their sign. */
  readonly isTurned: boolean
}

function PairCell({ walk, pair, figure, measure, isTurned }: PairCellProps) {
  const { t } = useTranslation('agreement')
  const { raterName, measureName } = useNames()
  const { orWhy, decimals, signed, share } = useNumbers()
  const { scores } = useAgreementWork()
  const selection = useAgreement((state) => state.selection)
  const { explains, of: figureOf }: ComparedBy = pairFigures[figure]
  const found = figureOf(pair)
  const write = (value: number): string => {
    if (figure === 'exact' || figure === 'withinOne') return share(value)
    return figure === 'bias' ? signed(isTurned ? -value : value) : decimals(value)
  }
  const text = orWhy(found, write)
  const limitsOf = (given: ChosenFigure): string | null => {
    if (given.value === null || !('lower' in given)) return null
    const { lower, upper } = given
    return isTurned ? `${signed(-upper)} … ${signed(-lower)}` : `${signed(lower)} … ${signed(upper)}`
  }
  const limits = limitsOf(found)
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
    <OpeningCell walk={walk} said={t('openFigure', { figure: t(`pair.${figure}`), of })} onOpen={open}>
      <span className={found.value === null ? table['why'] : table['value']}>{text}</span>
      {limits !== null && <span className={table['limits']}>{limits}</span>}
      <span className={table['limits']}>{t('nOf', { count: pair.recordings })}</span>
    </OpeningCell>
  )
}
