import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { jumpToDifference } from '@renderer/features/session/marking/differences'
import { jumpToNote, moveNote } from '@renderer/features/session/marking/time-notes'
import { useIsLocked, useSession, useSessionState } from '@renderer/features/session/session-context'
import { layUnder } from '@renderer/features/session/store/under-laid'
import type { Beside } from '@renderer/features/session/timeline/beside-given'
import { useRaterName } from '@renderer/features/session/use-rater-name'

/** What the timeline shows beside the rating's own events: flags, speakers, another rating. */
export function useBesideRating(): Beside {
  const { t } = useTranslation('timeline')
  const session = useSession()
  const isLocked = useIsLocked()
  const nameOf = useRaterName()
  const notes = useSessionState(({ timeNotes }) => timeNotes)
  const inHandId = useSessionState(({ noteInHand }) => noteInHand)
  const transcript = useSessionState((state) => state.transcript)
  const laid = useSessionState((state) => state.under)
  const comparable = useSessionState((state) => state.comparable)
  const comparison = useSessionState((state) => state.comparison)
  const difference = useSessionState((state) => state.difference)
  const compared = useMemo(
    () => (comparison === null ? null : { ...comparison, inHand: difference }),
    [comparison, difference],
  )
  const flags = useMemo(() => ({ notes, inHandId }), [notes, inHandId])
  const name = laid === null ? '' : nameOf(laid.rating)
  const under = useMemo(() => (laid === null ? null : { name, table: laid.table, loaded: laid.loaded }), [laid, name])
  const label = t('speech')
  const speech = useMemo(() => (transcript === null ? null : { transcript, label }), [transcript, label])
  const { player } = session
  return {
    flags,
    speech,
    under,
    compared,
    underChoice: {
      onDifference: comparison === null ? null : (step) => jumpToDifference(session, step),
      ratings: comparable.map((rating) => ({ id: rating.ratingId, name: nameOf(rating) })),
      chosenId: laid?.rating.ratingId ?? null,
      onChoose: (ratingId) => layUnder(session, ratingId),
    },
    answers: {
      canMove: !isLocked,
      snapped: (ms) => player.frames.startNear(ms),
      onMove: (note, atMs) => moveNote(session, note, atMs),
      onPress: (hit) => {
        if (hit.kind === 'note') jumpToNote(session, hit.note)
        else player.seekTo(hit.kind === 'speech' ? hit.line.startMs : hit.event.startMs)
      },
    },
  }
}
