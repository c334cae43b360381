import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type ItemsAre, observedCoefficients } from '@domain/agreement/decision-study'
import { type Design, designs, type GStudy } from '@domain/agreement/generalizability'
import type { Studied, StudyOfScores } from '@domain/agreement/studied-scores'
import { Page, Tools } from '@renderer/components/page'
import { Select } from '@renderer/components/select'
import { useAgreementWork } from '../agreement-context'
import styles from '../agreement.module.css'
import { Computing } from '../computing'
import { useComputed } from '../compute/use-computed'
import { CopiedMethods, useDataSentences } from '../figures/methods'
import { useNames, useNumbers } from '../names'
import { comparedRatings } from '../selection'
import { changeAgreement, useAgreement } from '../state'
import { DecisionStudyView } from './decision-study-view'
import { useStudyOpening } from './use-study-opening'
import { nearestStudied, studiedChoices, studiedKey } from './studied-choice'
import { AsScored, useAsScored, VarianceComponents } from './variance-components'

/** Keys of the texts: a colon would part a key in two. */
const designTexts = { sxr: 'sxr', sxixr: 'sxixr', 'r:s': 'within' } as const satisfies Record<Design, string>

/** What scores vary by, and how many raters a study needs. */
export function GeneralizabilityPage() {
  const { t } = useTranslation('agreement')
  const { scores } = useAgreementWork()
  const nameOf = useStudiedName()
  const dimension = useAgreement(({ selection }) => selection.dimension)
  const wanted = useAgreement(({ studied }) => studied)
  const itemsAre = useAgreement((state) => state.itemsAre)
  const design = wanted?.design ?? 'sxr'
  const choices = useMemo(
    () => studiedChoices(scores.instrument, design, dimension),
    [scores.instrument, design, dimension],
  )
  const studied = useMemo(() => nearestStudied(choices, wanted), [choices, wanted])
  const choose = (chosen: Studied | undefined): void => changeAgreement({ studied: chosen ?? null })
  return (
    <Page>
      <Tools>
        <Select<Design>
          label={t('generalizability.design')}
          value={design}
          onChange={(id) => choose(nearestStudied(studiedChoices(scores.instrument, id, dimension), studied ?? null))}
          choices={designs.map((id) => ({ id, label: t(`generalizability.designs.${designTexts[id]}`) }))}
        />
        <Select
          label={t('generalizability.of')}
          value={studied === undefined ? null : studiedKey(studied)}
          onChange={(key) => choose(choices.find((each) => studiedKey(each) === key))}
          choices={choices.map((each) => ({ id: studiedKey(each), label: nameOf(each) }))}
        />
        {design === 'sxixr' && (
          <Select<ItemsAre>
            label={t('generalizability.itemsAre')}
            value={itemsAre}
            onChange={(id) => changeAgreement({ itemsAre: id })}
            choices={(['random', 'fixed'] as const).map((id) => ({ id, label: t(`generalizability.${id}`) }))}
          />
        )}
      </Tools>
      <p className={styles['soft']}>{t(`generalizability.designHelp.${designTexts[design]}`)}</p>
      {studied !== undefined && (
        <StudyOf key={`${design} ${studiedKey(studied)}`} studied={studied} itemsAre={itemsAre} />
      )}
    </Page>
  )
}

function StudyOf({ studied, itemsAre }: { readonly studied: Studied; readonly itemsAre: ItemsAre }) {
  const { t } = useTranslation('agreement')
  const { scores } = useAgreementWork()
  const selection = useAgreement((state) => state.selection)
  const name = useStudiedName()(studied)
  const question = useMemo(
    () => ({ ratingIds: comparedRatings(scores, selection).map(({ ratingId }) => ratingId), studied }),
    [scores, selection, studied],
  )
  const { answer, share } = useComputed('generalizability', question)
  const opening = useStudyOpening({ studied, name, ratingIds: question.ratingIds, itemsAre, found: answer })
  if (answer === null) return <Computing share={share} />
  const { result } = answer
  if (result.value === null) {
    const why = t(`why.${answer.recordings === 0 ? 'no-scores' : result.why}`)
    return <p>{t('generalizability.none', { of: name, why })}</p>
  }
  const study = result.value
  return (
    <>
      <Computing share={share} />
      <h2>{t('generalizability.components')}</h2>
      <VarianceComponents study={study} title={`${t('generalizability.components')} · ${name}`} opening={opening} />
      <p className={styles['soft']}>{t(`generalizability.method.${study.method}`)}</p>
      <AsScored study={study} itemsAre={itemsAre} opening={opening} />
      <DecisionStudyView study={study} itemsAre={itemsAre} opening={opening} />
      <StudyMethods
        study={study}
        counts={answer}
        itemsAre={itemsAre}
        name={name}
        isOfMean={studied.design !== 'sxixr' && studied.measure.kind === 'mean'}
      />
    </>
  )
}

function useStudiedName(): (studied: Studied) => string {
  const { t } = useTranslation('agreement')
  const { measureName, dimensionName } = useNames()
  return (studied) =>
    studied.design === 'sxixr'
      ? `${t('generalizability.allItems')} · ${dimensionName(studied.dimension)}`
      : measureName(studied.measure)
}

interface StudyMethodsProps {
  readonly study: GStudy
  readonly counts: StudyOfScores
  readonly itemsAre: ItemsAre
  readonly name: string
  /** It is of the mean of items. */
  readonly isOfMean: boolean
}

/** What a paper would say of the study. */
function StudyMethods({ study, counts, itemsAre, name, isOfMean }: StudyMethodsProps) {
  const { t } = useTranslation('agreement')
  const { orWhy, decimals } = useNumbers()
  const { recordings, raters, complete } = counts
  const data = useDataSentences({ recordings, raters, complete })
  const { relative, absolute } = observedCoefficients(study, itemsAre)
  const three = (value: number): string => decimals(value, 3)
  const sentences = [
    data,
    t('generalizability.methods.design', {
      of: name,
      design: t(`generalizability.designs.${designTexts[study.design]}`),
    }),
    ...(isOfMean ? [t('methods.mean')] : []),
    ...(study.items === null ? [] : [t(`generalizability.methods.${itemsAre}`, { count: study.items })]),
    t(`generalizability.method.${study.method}`),
    ...(study.components.some(({ estimate }) => estimate < 0) ? [t('generalizability.methods.negative')] : []),
    `${useAsScored(study)}: ${t('generalizability.methods.coefficients', {
      relative: orWhy(relative, three),
      absolute: orWhy(absolute, three),
    })}`,
  ]
  return <CopiedMethods sentences={sentences} />
}
