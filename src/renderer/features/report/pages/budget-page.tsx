import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '@domain/assert-never'
import { textIn } from '@domain/instrument/language'
import { codeById } from '@domain/instrument/parts'
import { speechShares } from '@domain/report/speech-turns'
import { subjectBudget, timeBudget } from '@domain/report/time-budget'
import type { RecordingReport } from '@contract/calls/report'
import { speechPicture } from '@renderer/components/pictures/budget/speech-picture'
import { type BudgetPart, timeBudgetPicture } from '@renderer/components/pictures/budget/time-budget-picture'
import { type PictureLook, PictureView } from '@renderer/components/pictures/picture-view'
import { Select } from '@renderer/components/select'
import { useLanguage } from '@renderer/lib/language'
import { titled } from '../rating-names'
import { type BudgetParts, budgetParts, changeReport, useReport } from '../state'
import type { OfRecordingPage } from '../of-recording'
import { type MarkedRating, OfRating } from './of-rating'

/** How often and how long what was marked, by code and participant, and how the talking was shared out. */
export function BudgetPage({ report, recording }: OfRecordingPage) {
  const { t } = useTranslation('report')
  const parts = useReport((state) => state.parts)
  return (
    <OfRating
      report={report}
      recording={recording}
      tools={
        <Select
          label={t('parts.label')}
          value={parts}
          onChange={(chosen) => changeReport({ parts: chosen })}
          choices={budgetParts.map((id) => ({ id, label: t(`parts.${id}`) }))}
        />
      }
    >
      {(marked) => (
        <>
          <Budget report={report} parts={parts} {...marked} />
          <Speech report={report} {...marked} />
        </>
      )}
    </OfRating>
  )
}

interface MarkedProps extends MarkedRating {
  readonly report: RecordingReport
}

function Budget({
  report,
  parts,
  instrument,
  events,
  rater,
  playedShare,
}: MarkedProps & { readonly parts: BudgetParts }) {
  const { t } = useTranslation('report')
  const language = useLanguage()
  const nameOf = useSubjectName(report)
  const recording = report.recording.title
  const title = titled(t('budgetOf', { recording, parts: t(`parts.${parts}`).toLocaleLowerCase() }), { t, rater })
  const shown = useMemo((): readonly BudgetPart[] => {
    const { participants, durationMs } = report
    const ids = participants.map(({ id }) => id)
    const byCode = timeBudget(
      events,
      instrument.codes.map(({ id }) => id),
      ids,
      durationMs,
    )
    const codeName = (id: string): string => textIn(codeById(instrument, id)?.name ?? {}, language)
    const isState = (id: string): boolean => codeById(instrument, id)?.kind === 'state'
    switch (parts) {
      case 'code':
        return byCode.map(({ code, whole }) => ({ name: codeName(code), amount: whole, hasLength: isState(code) }))
      case 'participant':
        return subjectBudget(events, ids, durationMs).map(({ subjectId, amount }) => ({
          name: nameOf(subjectId),
          amount,
          hasLength: true,
        }))
      case 'both':
        return byCode.flatMap(({ code, bySubject }) =>
          bySubject.map(({ subjectId, amount }) => ({
            name: `${codeName(code)} · ${nameOf(subjectId)}`,
            amount,
            hasLength: isState(code),
          })),
        )
      default:
        return assertNever(parts)
    }
  }, [report, instrument, events, parts, language, nameOf])
  const draw = useCallback(
    (look: PictureLook) =>
      timeBudgetPicture({
        ...look,
        title,
        language,
        parts: shown,
        partsAre: t(`parts.${parts}`),
        durationMs: report.durationMs,
        playedShare: isPartly(playedShare) ? playedShare : null,
      }),
    [title, language, shown, t, parts, report, playedShare],
  )
  return <PictureView draw={draw} />
}

/** Jumps and pauses leave little unplayed; nothing was played of work that was brought in from elsewhere. */
function isPartly(playedShare: number): boolean {
  return playedShare > 0 && playedShare < 0.99
}

/** Nothing where no speech turn was marked. */
function Speech({ report, events, rater }: MarkedProps) {
  const { t } = useTranslation('report')
  const language = useLanguage()
  const nameOf = useSubjectName(report)
  const shares = useMemo(() => speechShares(events, report.participants, report.durationMs), [events, report])
  const title = titled(t('speechOf', { recording: report.recording.title }), { t, rater })
  const draw = useMemo(
    () => (shares === null ? null : (look: PictureLook) => speechPicture({ ...look, title, language, shares, nameOf })),
    [title, language, shares, nameOf],
  )
  return draw === null ? null : <PictureView draw={draw} />
}

function useSubjectName({ participants }: RecordingReport): (subjectId: string | null) => string {
  const { t } = useTranslation('report')
  return useCallback(
    (subjectId) => participants.find(({ id }) => id === subjectId)?.pseudonym ?? t('nobody'),
    [participants, t],
  )
}
