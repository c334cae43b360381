import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { distributions } from '@domain/report/distribution'
import { Tools } from '@renderer/components/page'
import { distributionPicture } from '@renderer/components/pictures/distribution/distribution-picture'
import { type PictureLook, PictureView } from '@renderer/components/pictures/picture-view'
import { Select } from '@renderer/components/select'
import { useLanguage } from '@renderer/lib/language'
import type { StudyScores } from '@renderer/lib/study-scores'
import { changeReport, useReport } from '../state'

/** How the grades of the study's raters fall, item by item. */
export function DistributionPage({ scores, scale }: { readonly scores: StudyScores; readonly scale: ReactNode }) {
  const { t } = useTranslation('report')
  const language = useLanguage()
  const chosen = useReport((state) => state.raterId)
  const independent = [
    ...new Set(scores.ratings.flatMap(({ kind, raterId }) => (kind === 'independent' ? [raterId] : []))),
  ]
  const raterId = chosen !== null && independent.includes(chosen) ? chosen : null
  const title =
    raterId === null ? t('distributionOfAll') : t('distributionOf', { rater: scores.raters.get(raterId) ?? '' })
  const draw = useCallback(
    (look: PictureLook) => {
      const ratings = scores.ratings.filter(
        (rating) => rating.kind === 'independent' && (raterId === null || rating.raterId === raterId),
      )
      return distributionPicture({
        ...look,
        title,
        language,
        instrument: scores.instrument,
        distributions: distributions(scores.instrument, ratings),
      })
    },
    [scores, raterId, title, language],
  )
  return (
    <>
      <Tools>
        {scale}
        <Select
          label={t('raterLabel')}
          value={raterId ?? 'all'}
          onChange={(id) => changeReport({ raterId: id === 'all' ? null : id })}
          choices={[
            { id: 'all', label: t('allRaters') },
            ...independent.map((id) => ({ id, label: scores.raters.get(id) ?? id })),
          ]}
        />
      </Tools>
      <PictureView draw={draw} />
    </>
  )
}
