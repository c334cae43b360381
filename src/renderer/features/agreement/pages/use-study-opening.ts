import { useTranslation } from 'react-i18next'
import type { ItemsAre } from '@domain/agreement/decision-study'
import type { Measure } from '@domain/agreement/scored-rating'
import type { Studied, StudyOfScores } from '@domain/agreement/studied-scores'
import { useAgreementWork } from '../agreement-context'
import type { Opening } from '../figures/opened'
import { useNumbers } from '../names'
import { chosenMeasures } from '../selection'
import { useComponentName } from './variance-components'

interface StudyAsked {
  readonly studied: Studied
  /** What the study is of, in words. */
  readonly name: string
  readonly ratingIds: readonly string[]
  readonly itemsAre: ItemsAre
  readonly found: StudyOfScores | null
}

interface FigureAsked {
  readonly explains: 'gstudy.component' | 'gstudy.relative' | 'gstudy.absolute' | 'gstudy.needed'
  /** Which of the figures of its kind: a component, a number of raters. */
  readonly which: string
  readonly text: string
}

export type StudyOpening = (asked: FigureAsked) => Opening

/** The figures of a generalizability study, each ready to be opened: all rest on the same scores and components. */
export function useStudyOpening({ studied, name, ratingIds, itemsAre, found }: StudyAsked): StudyOpening {
  const { t } = useTranslation('agreement')
  const { scores } = useAgreementWork()
  const { decimals } = useNumbers()
  const nameOf = useComponentName()
  const study = found?.result.value ?? null
  const measures: readonly Measure[] =
    studied.design === 'sxixr'
      ? chosenMeasures(scores.instrument, { dimension: studied.dimension, scope: 'items' })
      : [studied.measure]
  const inputs =
    found === null || study === null
      ? []
      : [
          t('inputs', { recordings: found.recordings, raters: found.raters, complete: found.complete }),
          ...(study.items === null ? [] : [t(`generalizability.methods.${itemsAre}`, { count: study.items })]),
          `${t('generalizability.components')}: ${study.components
            .map(({ name: component, estimate }) => `${nameOf(study, component)} ${decimals(estimate, 4)}`)
            .join('; ')}.`,
          t(`generalizability.method.${study.method}`),
        ]
  return ({ explains, which, text }) => ({
    text,
    opens: {
      explains,
      of: `${name} · ${which}`,
      value: text,
      inputs,
      behind: { kind: 'scores', ratingIds, measures },
    },
  })
}
