import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FigureId, figureIds, figureOf } from '@domain/agreement/figure-choice'
import { type Measure, measureKey } from '@domain/agreement/scored-rating'
import { ChoicePopover } from '@renderer/components/choice-popover'
import { Page, Tools } from '@renderer/components/page'
import layout from '../agreement.module.css'
import styles from './figures.module.css'
import { Computing } from '../computing'
import type { MeasuredAgreement } from '../compute/questions'
import { useNames } from '../names'
import { changeAgreement, useAgreement } from '../state'
import { useMeasured } from '../use-measured'
import { FigureCell } from './figure-cell'
import { Methods } from './methods'
import { useScoreOpening } from './use-score-opening'

/** Everything at once: a row an item, a column a dimension and figure, the stronger its colour the better; each cell opens. */
export function FigureTable() {
  const { t } = useTranslation('agreement')
  const figures = useAgreement((state) => state.figures)
  const { answer, share } = useMeasured()
  return (
    <Page>
      <Tools>
        <ChoicePopover<FigureId>
          label={t('figures')}
          summary={figures.map((id) => t(`figure.${id}.name`)).join(', ')}
          choices={figureIds.map((id) => ({ id, label: t(`figure.${id}.name`) }))}
          chosen={figures}
          onChange={(chosen) => changeAgreement({ figures: chosen.length === 0 ? figures : chosen })}
        />
        <Computing share={share} />
      </Tools>
      {answer !== null && (
        <>
          <Grid measured={answer} figures={figures} />
          <p className={layout['soft']}>{t('heatHelp')}</p>
          <Methods figures={figures} measured={answer} />
        </>
      )}
    </Page>
  )
}

function Grid({
  measured,
  figures,
}: {
  readonly measured: readonly MeasuredAgreement[]
  readonly figures: readonly FigureId[]
}) {
  const { t } = useTranslation('agreement')
  const { dimensionName, rowName } = useNames()
  const opening = useScoreOpening()
  const [at, setAt] = useState('0 0')
  const dimensions = useMemo(() => [...new Set(measured.map(({ measure }) => measure.dimension))], [measured])
  const rows = useMemo(() => rowsOf(measured), [measured])
  return (
    <div className={styles['scroll']}>
      <table className={styles['grid']} aria-label={t('page.table')}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('row')}
            </th>
            {dimensions.map((dimension) => (
              <th key={dimension} scope="colgroup" colSpan={figures.length + 1} className={styles['group']}>
                {dimensionName(dimension)}
              </th>
            ))}
          </tr>
          <tr>
            {dimensions.flatMap((dimension) => [
              <th key={`${dimension} n`} scope="col" className={styles['group']} title={t('nHelp')}>
                {t('n')}
              </th>,
              ...figures.map((id) => (
                <th key={`${dimension} ${id}`} scope="col">
                  {t(`figure.${id}.short`)}
                </th>
              )),
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ first, byDimension }, row) => (
            <tr key={measureKey({ ...first, dimension: '' })} className={first.kind === 'item' ? '' : styles['whole']}>
              <th scope="row">{rowName(first)}</th>
              {dimensions.flatMap((dimension, group) => {
                const found = byDimension.get(dimension)
                if (found === undefined) {
                  return (
                    <td key={dimension} colSpan={figures.length + 1} className={styles['group']}>
                      –
                    </td>
                  )
                }
                const { agreement } = found
                return [
                  <td key={`${dimension} n`} className={`${styles['n']} ${styles['group']}`}>
                    {agreement.recordings}
                  </td>,
                  ...figures.map((id, column) => {
                    const place = `${row} ${group * figures.length + column}`
                    return (
                      <FigureCell
                        key={`${dimension} ${id}`}
                        walk={{ place, isCurrent: at === place, onGo: setAt }}
                        figure={figureOf(agreement, id)}
                        id={id}
                        opens={opening(found, id)}
                      />
                    )
                  }),
                ]
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface GridRow {
  readonly first: Measure
  readonly byDimension: ReadonlyMap<string, MeasuredAgreement>
}

/** Items in their order, then means and overall scores, each with its dimensions side by side. */
function rowsOf(measured: readonly MeasuredAgreement[]): readonly GridRow[] {
  const rows = Map.groupBy(measured, ({ measure }) => (measure.kind === 'item' ? String(measure.item) : measure.kind))
  return [...rows.values()]
    .flatMap((ofRow): GridRow[] => {
      const [first] = ofRow
      if (first === undefined) return []
      return [{ first: first.measure, byDimension: new Map(ofRow.map((each) => [each.measure.dimension, each])) }]
    })
    .toSorted((left, right) => rankOf(left.first) - rankOf(right.first))
}

function rankOf(measure: Measure): number {
  return measure.kind === 'item' ? 0 : measure.kind === 'mean' ? 1 : 2
}
