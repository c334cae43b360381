import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordingReport } from '@contract/calls/report'
import { Banner } from '@renderer/components/banner'
import { ChoicePopover } from '@renderer/components/choice-popover'
import { EmptyState } from '@renderer/components/empty-state'
import { Tools } from '@renderer/components/page'
import { type PictureLook, PictureView } from '@renderer/components/pictures/picture-view'
import { itemProfile } from '@renderer/components/pictures/profile/item-profile'
import { Switch } from '@renderer/components/switch'
import { useLanguage } from '@renderer/lib/language'
import type { OfRecordingPage } from '../of-recording'
import { ratingNames, standingOf, titled } from '../rating-names'
import { changeReport, useReport } from '../state'

/** The item profile of a recording: one rating, or several over one another. */
export function ProfilePage({ report, recording }: OfRecordingPage) {
  const { t } = useTranslation('report')
  const language = useLanguage()
  const without = useReport((state) => state.without)
  const areNamesShown = useReport((state) => state.areNamesShown)
  const { instrument, ofScale } = useMemo(() => ofOneScale(report), [report])
  const names = useMemo(() => ratingNames(report.ratings, { t, areNamesShown }), [report, t, areNamesShown])
  const lines = useMemo(
    () =>
      ofScale
        .filter(({ ratingId }) => !without.includes(ratingId))
        .map((rating) => ({
          id: rating.ratingId,
          label: names.get(rating.ratingId) ?? '',
          standing: standingOf(rating),
          scores: rating.scores,
        })),
    [ofScale, without, names],
  )
  const title = titled(t('profileOf', { recording: report.recording.title }), {
    t,
    rater: areNamesShown && report.ratings.length > 1 && lines.length === 1 ? (lines[0]?.label ?? null) : null,
  })
  const draw = useCallback(
    (look: PictureLook) => itemProfile({ ...look, instrument, lines, title, language }),
    [instrument, lines, title, language],
  )
  const ids = ofScale.map(({ ratingId }) => ratingId)
  return (
    <>
      <Tools>
        {recording}
        <ChoicePopover
          label={t('ratings')}
          summary={
            lines.length === ids.length
              ? t('allRatings', { count: ids.length })
              : lines.map(({ label }) => label).join(', ')
          }
          choices={ids.map((id) => ({ id, label: names.get(id) ?? '' }))}
          chosen={lines.map(({ id }) => id)}
          onChange={(shown) => changeReport({ without: ids.filter((id) => !shown.includes(id)) })}
        />
        <Switch
          label={t('names')}
          isSelected={areNamesShown}
          onChange={(isOn) => changeReport({ areNamesShown: isOn })}
        />
      </Tools>
      {ofScale.length < report.ratings.length && <Banner tone="info">{t('otherScales')}</Banner>}
      {lines.length === 0 ? <EmptyState title={t('noneChosen')} /> : <PictureView draw={draw} />}
    </>
  )
}

/** Ratings with different scales do not stand in one profile: those of the scale that most have. */
function ofOneScale({ ratings, instruments }: RecordingReport) {
  const byId = new Map(instruments.map(({ id, instrument }) => [id, instrument]))
  const byKey = [...Map.groupBy(ratings, ({ instrumentId }) => byId.get(instrumentId)?.key).values()]
  const ofScale = byKey.toSorted((left, right) => right.length - left.length)[0] ?? []
  const [instrument] = ofScale
    .flatMap(({ instrumentId }) => byId.get(instrumentId) ?? [])
    .toSorted((left, right) => right.version - left.version)
  if (instrument === undefined) throw new Error('a report has ratings, and each a scale')
  return { instrument, ofScale }
}
