import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '@renderer/components/banner'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { TextArea } from '@renderer/components/text-field'
import type { PaperActions } from '@renderer/features/session/regions'
import { useSession, useSessionState } from '@renderer/features/session/session-context'
import { ratingState } from '@renderer/features/session/store/session-store'
import { ask } from '@renderer/lib/door'
import { momentText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { showRefusal } from '@renderer/lib/toasts'

/** Says that the rating is submitted and cannot be changed, and lets it be reopened with a reason. */
export function LockedBanner({ onLetter, onRatingReport }: PaperActions) {
  const { t } = useTranslation('session')
  const language = useLanguage()
  const isSubmitted = useSessionState(({ lock }) => lock === 'submitted')
  const ratingId = useSessionState(({ rating }) => rating.id)
  const submittedMs = useSessionState(({ rating }) => rating.submittedMs)
  const [isAsking, setAsking] = useState(false)
  if (!isSubmitted) return null
  const when = submittedMs === null ? '' : momentText(submittedMs, language)
  return (
    <>
      <Banner
        tone="info"
        actions={
          <>
            <Button onPress={onLetter}>{t('locked.letter')}</Button>
            <Button onPress={() => onRatingReport(ratingId)}>{t('locked.report')}</Button>
            <Button onPress={() => setAsking(true)}>{t('locked.reopen')}</Button>
          </>
        }
      >
        {t('locked.text', { when })}
      </Banner>
      {isAsking && <ReopenDialog onClose={() => setAsking(false)} />}
    </>
  )
}

function ReopenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('session')
  const { opened, store } = useSession()
  const [reason, setReason] = useState('')
  const reopen = async (): Promise<void> => {
    const answer = await ask('ratings.reopen', { ratingId: opened.rating.id, reason: reason.trim() })
    if (answer.ok) store.setState(ratingState(answer.value, opened))
    else showRefusal(answer.error)
    onClose()
  }
  return (
    <Dialog
      title={t('locked.reopenTitle')}
      onClose={onClose}
      size="s"
      footer={
        <DialogAnswer
          label={t('locked.reopenDo')}
          isDisabled={reason.trim() === ''}
          onAnswer={() => void reopen()}
          onCancel={onClose}
        />
      }
    >
      <TextArea
        label={t('locked.reason')}
        description={t('locked.reasonHelp')}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        autoFocus
      />
    </Dialog>
  )
}
