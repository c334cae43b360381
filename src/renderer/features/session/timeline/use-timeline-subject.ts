import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { barLabel, type EventTexts, eventTexts } from '@renderer/features/session/timeline/event-label'
import { underBy } from '@renderer/features/session/timeline/beside-given'
import { noLanes } from '@renderer/features/session/timeline/layout'
import { planRows } from '@renderer/features/session/timeline/rows'
import type { Subject } from '@renderer/features/session/timeline/subject'
import type { TimelineProps } from '@renderer/features/session/timeline/timeline-props'
import type { TimelineSettings } from '@renderer/features/session/timeline/timeline-settings'

interface TimelineSubject {
  readonly subject: Subject
  /** What events are called where one is told of. */
  readonly texts: EventTexts
}

/** What the surface draws: what was given, in the rows that this person has chosen. */
export function useTimelineSubject(props: TimelineProps, settings: TimelineSettings): TimelineSubject {
  const { table, instrument, participants, watched, clock, selectedId, selectedIds, language, beside } = props
  const { lanes = noLanes } = props
  const { rowsBy, arrangement, custom, allRows, follow } = settings
  const { t } = useTranslation('timeline')
  const texts = useMemo(() => eventTexts(instrument, participants, language), [instrument, participants, language])
  const plan = useMemo(
    () =>
      planRows(rowsBy, {
        instrument,
        participants,
        custom,
        language,
        words: { noItem: t('noItem'), noSubject: t('noSubject'), noCustom: t('noCustom') },
      }),
    [rowsBy, instrument, participants, custom, language, t],
  )
  const labelOf = useMemo(() => barLabel(texts, rowsBy), [texts, rowsBy])
  const laid = beside.under
  const under = useMemo(() => underBy(laid, clock.durationMs, plan), [laid, clock, plan])
  const subject: Subject = {
    table,
    clock,
    instrument,
    plan,
    lanes,
    watched,
    sound: props.sound,
    strip: props.strip,
    selectedId,
    selectedIds,
    allRows,
    arrangement,
    follow,
    labelOf,
    flags: beside.flags,
    speech: beside.speech,
    under,
    compared: beside.compared,
  }
  return { subject, texts }
}
