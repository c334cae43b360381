import { type ReactNode, useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '@domain/instrument/language'
import { itemByNumber } from '@domain/instrument/parts'
import { placesOf } from '@domain/rating/sheet'
import { progressLine } from '@domain/report/progress'
import { Banner } from '@renderer/components/banner'
import { EmptyState } from '@renderer/components/empty-state'
import { Tools } from '@renderer/components/page'
import { type PictureLook, PictureView } from '@renderer/components/pictures/picture-view'
import { progressMultiples, progressPicture } from '@renderer/components/pictures/progress/progress-picture'
import { Select } from '@renderer/components/select'
import { useLanguage } from '@renderer/lib/language'
import type { StudyScores } from '@renderer/lib/study-scores'
import { changeReport, useReport } from '../state'
import { coursesOf, type TherapistCourse } from '../therapist-course'

/** How a therapist's sessions went over time. */
export function ProgressPage({ scores, scale }: { readonly scores: StudyScores; readonly scale: ReactNode }) {
  const { t } = useTranslation('report')
  const chosenTherapist = useReport((state) => state.therapist)
  const chosenGroup = useReport((state) => state.group)
  const uncertainty = useReport((state) => state.uncertainty)
  const courses = useMemo(() => coursesOf(scores), [scores])
  const course = courses.find(({ therapist }) => therapist === chosenTherapist) ?? courses[0]
  if (course === undefined) return <EmptyState title={t('noTherapists.title')}>{t('noTherapists.text')}</EmptyState>
  const group = course.groups.includes(chosenGroup ?? '') ? chosenGroup : null
  return (
    <>
      <Tools>
        {scale}
        <Select
          label={t('therapist')}
          value={course.therapist}
          onChange={(therapist) => changeReport({ therapist, group: null })}
          choices={courses.map(({ therapist, sessions }) => ({
            id: therapist,
            label: t('therapistSessions', { therapist, count: sessions.length }),
          }))}
        />
        {course.groups.length > 1 && (
          <Select
            label={t('group')}
            value={group ?? 'all'}
            onChange={(id) => changeReport({ group: id === 'all' ? null : id })}
            choices={[
              { id: 'all', label: t('allGroups') },
              ...course.groups.map((id) => ({ id, label: id === '' ? t('noGroup') : id })),
            ]}
          />
        )}
        <Select
          label={t('uncertainty.label')}
          value={uncertainty}
          onChange={(chosen) => changeReport({ uncertainty: chosen })}
          choices={(['range', 'error'] as const).map((id) => ({ id, label: t(`uncertainty.${id}`) }))}
        />
      </Tools>
      {course.groups.length > 1 && group === null && <Banner tone="warn">{t('samePseudonym')}</Banner>}
      {course.undated > 0 && <Banner tone="info">{t('undated', { count: course.undated })}</Banner>}
      <Course scores={scores} course={course} group={group} />
    </>
  )
}

interface CourseProps {
  readonly scores: StudyScores
  readonly course: TherapistCourse
  readonly group: string | null
}

function Course({ scores, course, group }: CourseProps) {
  const { t } = useTranslation('report')
  const language = useLanguage()
  const item = useReport((state) => state.item)
  const uncertainty = useReport((state) => state.uncertainty)
  const { instrument, recordings } = scores
  const { therapist } = course
  const lines = useMemo(() => {
    const sessions = course.sessions.filter((session) => group === null || session.group === group)
    const ids = new Set(sessions.map(({ recordingId }) => recordingId))
    const ratings = scores.ratings.filter(({ recordingId }) => ids.has(recordingId))
    return placesOf(instrument).map((place) => progressLine(sessions, ratings, place))
  }, [scores, instrument, course, group])
  const recordingName = useCallback((id: string) => recordings.get(id)?.title ?? '', [recordings])
  const itemName =
    item === null ? t('wholeSession') : `${item} ${textIn(itemByNumber(instrument, item)?.shortName ?? {}, language)}`
  const largeTitle = t('progressOf', { therapist, item: itemName })
  const drawLarge = useCallback(
    (look: PictureLook) =>
      progressPicture({
        ...look,
        title: largeTitle,
        language,
        instrument,
        uncertainty,
        recordingName,
        lines: lines.filter((line) => line.item === item),
      }),
    [largeTitle, language, instrument, uncertainty, recordingName, lines, item],
  )
  const smallTitle = t('progressOfAll', { therapist })
  const drawSmall = useCallback(
    (look: PictureLook) =>
      progressMultiples({ ...look, title: smallTitle, language, instrument, uncertainty, recordingName, lines }),
    [smallTitle, language, instrument, uncertainty, recordingName, lines],
  )
  return (
    <>
      <PictureView
        draw={drawLarge}
        tools={
          <Select
            label={t('item')}
            hideLabel
            value={String(item)}
            onChange={(id) => changeReport({ item: id === 'null' ? null : Number(id) })}
            choices={[
              { id: 'null', label: t('wholeSession') },
              ...instrument.items.map(({ number, shortName }) => ({
                id: String(number),
                label: `${number} ${textIn(shortName, language)}`,
              })),
            ]}
          />
        }
      />
      <PictureView draw={drawSmall} />
    </>
  )
}
