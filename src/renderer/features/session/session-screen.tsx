import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '@contract/error'
import { Button } from '@renderer/components/button'
import { FailedState } from '@renderer/components/failed-state'
import type { ClipsWindow } from '@renderer/features/session/clips/session-clips'
import type { PaperActions } from '@renderer/features/session/regions'
import { SessionContext } from '@renderer/features/session/session-context'
import { SessionLayout } from '@renderer/features/session/session-layout'
import { followPlayerSettings } from '@renderer/features/session/store/player-settings'
import { createSession, readEvents, type Session } from '@renderer/features/session/store/session'
import { followTranscript } from '@renderer/features/session/store/transcript'
import { followMedia } from '@renderer/features/session/store/beside-the-marks'
import { followComparison } from '@renderer/features/session/comparison/follow-comparison'
import { followComparable } from '@renderer/features/session/store/under-laid'
import { beginAt, type SessionStart } from '@renderer/features/session/store/begin-at'
import { followWatched } from '@renderer/features/session/store/watched'
import { followWork } from '@renderer/features/session/store/worked'
import { ask } from '@renderer/lib/door'
import { useLanguage } from '@renderer/lib/language'
import { queryClient } from '@renderer/lib/queries'
import { holdUnsaved } from '@renderer/lib/unsaved'

/** The work place: watch a recording, mark moments, score the sheet, submit. */
export function SessionScreen({
  recordingId,
  isConsensus,
  lookAt,
  start,
  onLetter,
  clips,
  onRatingReport,
  onLeave,
}: PaperActions & {
  readonly recordingId: string
  /** The recording's consensus rating is opened, not the person's own. */
  readonly isConsensus: boolean
  /** Id of a rating that is only looked at; null to work in the person's own or the consensus. */
  readonly lookAt: string | null
  /** Where to begin, and which rating to lay under; null for as usual. */
  readonly start: SessionStart | null
  readonly clips: ClipsWindow
  readonly onLeave: () => void
}) {
  const { t } = useTranslation('session')
  const language = useLanguage()
  const [session, setSession] = useState<Session | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  useEffect(() => {
    let left = false
    const open = async (): Promise<void> => {
      const answer =
        lookAt === null
          ? await ask(isConsensus ? 'consensus.open' : 'ratings.open', { recordingId })
          : await ask('ratings.look', { ratingId: lookAt })
      if (left) return
      if (answer.ok) setSession(createSession(answer.value))
      else setRefusal(answer.error)
    }
    void open()
    return () => {
      left = true
    }
  }, [recordingId, isConsensus, lookAt])

  useEffect(() => {
    if (session === null) return undefined
    let left = false
    const { queue } = session
    const release = holdUnsaved({ isWaiting: () => queue.isWaiting(), saved: () => queue.flush() })
    const stopWatching = followWatched(session)
    const stopWork = followWork(session)
    const stopKeeping = followPlayerSettings(session)
    let stopMedia: () => void = () => undefined
    const stopUnder = followComparable(session)
    const stopComparing = followComparison(session)
    const read = async (): Promise<void> => {
      await readEvents(session, () => left)
      // The marks come first: sound and pictures need the machine that they are read with.
      if (!left) stopMedia = followMedia(session)
    }
    void read()
    return () => {
      left = true
      stopWatching()
      stopWork()
      stopKeeping()
      stopMedia()
      stopUnder()
      stopComparing()
      // The library shows how far this rating is: it asks again once everything is on disk.
      void queue.flush().then(() => {
        release()
        return queryClient.invalidateQueries()
      })
    }
  }, [session])

  useEffect(() => (session === null || start === null ? undefined : beginAt(session, start)), [session, start])
  useEffect(() => (session === null ? undefined : followTranscript(session, language)), [session, language])

  if (refusal !== null) {
    const actions = <Button onPress={onLeave}>{t(lookAt === null ? 'back' : 'looking.back')}</Button>
    return <FailedState title={t('notOpened')} refusal={refusal} actions={actions} />
  }
  if (session === null) return null
  return (
    <SessionContext value={session}>
      <SessionLayout clips={clips} onLetter={onLetter} onRatingReport={onRatingReport} onLeave={onLeave} />
    </SessionContext>
  )
}
