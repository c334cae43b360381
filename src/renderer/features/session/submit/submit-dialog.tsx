import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '@contract/error'
import { type Finding, findingsOf } from '@domain/rating/findings'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { RefusalText } from '@renderer/components/refusal-text'
import { takeInHand } from '@renderer/features/session/marking/hand'
import { useSession, useSessionState } from '@renderer/features/session/session-context'
import { focusCell, goToItem } from '@renderer/features/session/sheet/sheet-actions'
import { nothingChosen } from '@renderer/features/session/store/selection'
import type { Session } from '@renderer/features/session/store/session'
import { ratingState } from '@renderer/features/session/store/session-store'
import { sendWatched } from '@renderer/features/session/store/watched'
import { sendWorked } from '@renderer/features/session/store/worked'
import { findingText } from '@renderer/features/session/submit/finding-text'
import styles from '@renderer/features/session/submit/submit-dialog.module.css'
import { ask } from '@renderer/lib/door'
import { useLanguage } from '@renderer/lib/language'

/** What to look at before the rating is locked. Each finding leads to its place; none of them forbids to submit. */
export function SubmitDialog() {
  const isShown = useSessionState((state) => state.submitting)
  return isShown ? <Findings /> : null
}

/** More of one kind than this says nothing new. */
const mostShown = 200

function Findings() {
  const { t } = useTranslation('session')
  const session = useSession()
  const language = useLanguage()
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const findings = useMemo(() => lookThrough(session), [session])
  const close = (): void => session.store.setState({ submitting: false })
  const submit = async (): Promise<void> => {
    setSending(true)
    const refused = await submitRating(session)
    setSending(false)
    setRefusal(refused)
    if (refused === null) close()
  }
  return (
    <Dialog
      title={t('submit.title')}
      onClose={close}
      size="m"
      footer={
        <>
          {/* Enter, pressed once too often, must not lock a rating that lacks something. */}
          <Button autoFocus={findings.length > 0} onPress={close}>
            {t('submit.goOn')}
          </Button>
          <Button
            variant="primary"
            isDisabled={isSending}
            autoFocus={findings.length === 0}
            onPress={() => void submit()}
          >
            {findings.length === 0 ? t('submit.submit') : t('submit.submitAnyway')}
          </Button>
        </>
      }
    >
      <p className={styles['lead']}>
        {findings.length === 0 ? t('submit.nothingFound') : t('submit.found', { count: findings.length })}
      </p>
      {findings.length > 0 && (
        <ul className={styles['findings']}>
          {findings.slice(0, mostShown).map((finding) => (
            <li key={keyOf(finding)}>
              <button
                type="button"
                className={styles['finding']}
                onClick={() => {
                  close()
                  jumpTo(session, finding)
                }}
              >
                {findingText(finding, session.instrument, language, t)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {findings.length > mostShown && <p>{t('submit.more', { count: findings.length - mostShown })}</p>}
      <p className={styles['lock']}>{t('submit.locks')}</p>
      {refusal !== null && (
        <p role="alert">
          <RefusalText refusal={refusal} />
        </p>
      )}
    </Dialog>
  )
}

function lookThrough({ instrument, store, table, player }: Session): readonly Finding[] {
  const { scores, watched } = store.getState()
  return findingsOf({ instrument, scores: [...scores.values()], events: table, watched, durationMs: player.durationMs })
}

/** Locks the rating; answers why not, or null. Everything marked is on disk before. */
async function submitRating(session: Session): Promise<Refusal | null> {
  await session.queue.flush()
  await sendWatched(session)
  await sendWorked(session)
  const answer = await ask('ratings.submit', { ratingId: session.opened.rating.id })
  if (!answer.ok) return answer.error
  session.player.pause()
  session.store.setState({
    ...ratingState(answer.value, session.opened),
    ...nothingChosen,
    subjectId: null,
    subjectWindow: null,
    hint: null,
    saving: 'saved',
  })
  return null
}

/** Leads to the place that a finding is about. */
function jumpTo(session: Session, finding: Finding): void {
  switch (finding.kind) {
    case 'unscored-item':
    case 'high-without-evidence':
    case 'evidence-without-score':
      goToItem(session, finding.item)
      break
    case 'missing-overall':
      goToItem(session, null)
      break
    case 'open-state':
    case 'subject-missing':
    case 'exclusive-overlap':
      takeInHand(session, finding.eventId)
      session.player.seekTo(finding.atMs)
      return
    case 'never-played':
      session.player.seekTo(finding.startMs)
      return
  }
  // The dialog gives the focus back to where it was; then the sheet takes it.
  setTimeout(() => focusCell(session), 50)
}

function keyOf(finding: Finding): string {
  return Object.values(finding).join(' ')
}
