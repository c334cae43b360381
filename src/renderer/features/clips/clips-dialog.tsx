import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { eventsByRule } from '@domain/clips/rules'
import { Button } from '@renderer/components/button'
import { Checkbox } from '@renderer/components/checkbox'
import { Dialog } from '@renderer/components/dialog'
import { JobStrip } from '@renderer/components/job-strip'
import { ClipSettings } from '@renderer/features/clips/clip-settings'
import styles from '@renderer/features/clips/clips.module.css'
import { ConsentQuestion } from '@renderer/features/clips/consent-question'
import { EventChoice } from '@renderer/features/clips/event-choice'
import { plannedFilms } from '@renderer/features/clips/films'
import { RuleChoice } from '@renderer/features/clips/rule-choice'
import { Summary } from '@renderer/features/clips/summary'
import { useMaking } from '@renderer/features/clips/use-making'
import { useOutlooks } from '@renderer/features/clips/use-outlooks'
import { type ClipWish, firstWish } from '@renderer/features/clips/wish'
import type { ClipRequest } from '@renderer/lib/clip-request'
import { useLanguage } from '@renderer/lib/language'
import { useCall } from '@renderer/lib/queries'

/** The window in which clips are chosen and made. Closing it does not stop what is being made. */
export function ClipsDialog({ request, onClose }: { readonly request: ClipRequest; readonly onClose: () => void }) {
  const { t } = useTranslation('clips')
  const language = useLanguage()
  const [wish, setWish] = useState<ClipWish>(() => firstWish(request))
  const [isAnswered, setAnswered] = useState(false)
  const gaps = useCall('clips.consent', { recordingId: request.recordingId }).value
  const events = useMemo(() => eventsByRule(request.events, wish.rule, request), [request, wish.rule])
  const films = useMemo(() => plannedFilms(request, wish, { t, language }), [request, wish, t, language])
  const outlooks = useOutlooks(films)
  const making = useMaking({ request, onMade: onClose })
  const change = (patch: Partial<ClipWish>): void => setWish((before) => ({ ...before, ...patch }))

  const forms = outlooks?.flatMap((outlook) => ('problem' in outlook ? [] : [outlook])) ?? []
  const canBeMade = films.length > 0 && forms.length === films.length
  const isConsented = gaps !== undefined && (gaps.length === 0 || isAnswered)
  const handleMake = (): void =>
    making.make({
      isConsentAnswered: isAnswered,
      films: films.flatMap((film, index) => {
        const form = forms[index]
        return form === undefined ? [] : [{ ...film, form }]
      }),
    })
  return (
    <Dialog
      title={t('title')}
      size="xl"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t(making.isRunning ? 'close' : 'cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!canBeMade || !isConsented}
            isPending={making.isRunning}
            onPress={handleMake}
          >
            {t('make', { count: films.length })}
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <div className={styles['choice']}>
          <RuleChoice request={request} rule={wish.rule} onChange={(rule) => change({ rule, leftOut: new Set() })} />
          <Checkbox
            label={t('byVerdict')}
            description={t('byVerdictHelp')}
            isSelected={wish.byVerdict}
            onChange={(byVerdict) => change({ byVerdict })}
          />
          <EventChoice request={request} events={events} wish={wish} onChange={change} />
        </div>
        <ClipSettings request={request} wish={wish} onChange={change} />
      </div>
      <Summary films={films} outlooks={outlooks} nothing={t(wish.byVerdict ? 'nothing.byVerdict' : 'nothing.byTick')} />
      {gaps !== undefined && gaps.length > 0 && (
        <ConsentQuestion gaps={gaps} isAnswered={isAnswered} onAnswer={setAnswered} />
      )}
      {making.problem !== null && (
        <p className={styles['bad']} role="alert">
          {t(`problem.${making.problem}`)} {t('nothingLeft')}
        </p>
      )}
      <JobStrip kinds={['clip']} />
    </Dialog>
  )
}
