import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { coefficients, decisions, decisionStudy, type ItemsAre, ratersNeeded } from '@domain/agreement/decision-study'
import type { GStudy } from '@domain/agreement/generalizability'
import { NumberField } from '@renderer/components/number-field'
import { Tools } from '@renderer/components/page'
import styles from '../agreement.module.css'
import chart from '../chart.module.css'
import table from '../figures/figures.module.css'
import { PlainTable } from '../figures/plain-table'
import { useNumbers } from '../names'
import { type CurvePoint, DecisionCurve } from './decision-curve'
import { plannedNumbers } from './planned-numbers'
import type { StudyOpening } from './use-study-opening'

const targets = [0.7, 0.8, 0.9] as const
/** A plan of more is none. */
const mostPlanned = 200

interface DecisionStudyProps {
  readonly study: GStudy
  readonly itemsAre: ItemsAre
  readonly opening: StudyOpening
}

/** What other numbers of raters, and of items where they stand for others, would give. */
export function DecisionStudyView({ study, itemsAre, opening }: DecisionStudyProps) {
  const { t } = useTranslation('agreement')
  const hadRaters = Math.round(study.ratersPerRecording)
  const [raters, setRaters] = useState<number | null>(null)
  const [items, setItems] = useState<number | null>(null)
  const plansItems = study.items !== null && itemsAre === 'random'
  const itemsThen = plansItems ? (items ?? study.items) : study.items
  const ratersThen = raters ?? hadRaters
  const byRaters = decisionStudy(study, plannedNumbers(study.ratersPerRecording), [itemsThen ?? 1], itemsAre).map(
    (row): CurvePoint => ({ ...row, at: row.raters }),
  )
  const byItems = plansItems
    ? plannedNumbers(study.items).map((at): CurvePoint => ({ ...coefficients(study, ratersThen, at, itemsAre), at }))
    : []
  const withItems = itemsThen === null ? '' : t('generalizability.withItems', { count: itemsThen })
  return (
    <>
      <h2>{t('generalizability.decision')}</h2>
      {plansItems && (
        <Tools>
          <NumberField
            label={t('generalizability.plannedItems')}
            value={itemsThen}
            onChange={setItems}
            min={1}
            max={mostPlanned}
          />
          <NumberField
            label={t('generalizability.plannedRaters')}
            value={ratersThen}
            onChange={setRaters}
            min={1}
            max={mostPlanned}
          />
        </Tools>
      )}
      {study.items !== null && itemsAre === 'fixed' && (
        <p className={styles['soft']}>{t('generalizability.fixedHelp', { count: study.items })}</p>
      )}
      <Planned
        title={`${t('generalizability.byRaters')}${withItems}`}
        of={t('raters')}
        points={byRaters}
        opening={opening}
      />
      <RatersNeeded
        study={study}
        itemsAre={itemsAre}
        opening={opening}
        items={itemsThen}
        title={`${t('generalizability.needed')}${withItems}`}
      />
      {plansItems && (
        <Planned
          title={`${t('generalizability.byItems')}${t('generalizability.withRaters', { count: ratersThen })}`}
          of={t('generalizability.items')}
          points={byItems}
          opening={opening}
        />
      )}
    </>
  )
}

interface PlannedProps {
  readonly title: string
  /** What is counted. */
  readonly of: string
  readonly points: readonly CurvePoint[]
  readonly opening: StudyOpening
}

/** The curve, and the same figures as a table. */
function Planned({ title, of, points, opening }: PlannedProps) {
  const { t } = useTranslation('agreement')
  const { orWhy, decimals } = useNumbers()
  return (
    <div className={chart['beside']}>
      <DecisionCurve label={t('generalizability.curveOf', { title })} title={title} axis={of} points={points} />
      <PlainTable
        label={title}
        rowsAre={of}
        columns={decisions.map((id) => t(`generalizability.${id}`))}
        rows={points.map((point) => ({
          key: String(point.at),
          name: point.at,
          cells: decisions.map((id) =>
            opening({
              explains: `gstudy.${id}`,
              which: `${of}: ${point.at}`,
              text: orWhy(point[id], (value) => decimals(value, 3)),
            }),
          ),
        }))}
      />
    </div>
  )
}

function RatersNeeded({
  study,
  itemsAre,
  opening,
  items,
  title,
}: DecisionStudyProps & { readonly items: number | null; readonly title: string }) {
  const { t } = useTranslation('agreement')
  const { orWhy, decimals } = useNumbers()
  return (
    <div className={table['narrow']}>
      <PlainTable
        label={title}
        caption={title}
        rowsAre={t('generalizability.coefficient')}
        columns={targets.map((target) => decimals(target))}
        rows={decisions.map((decision) => ({
          key: decision,
          name: t(`generalizability.${decision}`),
          cells: targets.map((target) =>
            opening({
              explains: 'gstudy.needed',
              which: `${t(`generalizability.${decision}`)} ${decimals(target)}`,
              text: orWhy(ratersNeeded(study, target, decision, items, itemsAre), String),
            }),
          ),
        }))}
      />
    </div>
  )
}
