import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { progressOf } from '@domain/rating/sheet'
import { coveredShare } from '@domain/time/intervals'
import { Keycap } from '@renderer/components/keycap'
import { TopBarSlot } from '@renderer/components/top-bar-slot'
import { useChordOf } from '@renderer/features/session/marking/use-chord'
import { withoutFocus } from '@renderer/features/session/palette/press'
import { useIsLocked, useSession, useSessionState } from '@renderer/features/session/session-context'
import styles from '@renderer/features/session/session.module.css'
import { dateText, percentText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'

/** What the top bar says of the rating: which recording, how far it is, whether it is saved, and what undo would undo. */
export function TopBarParts() {
  const { lookedAt } = useSession().opened
  return (
    <>
      <TopBarSlot place="middle">
        <Heading />
      </TopBarSlot>
      <TopBarSlot place="end">
        <Loading />
        <Progress />
        {lookedAt === null && (
          <>
            <Saving />
            <UndoButton />
          </>
        )}
      </TopBarSlot>
    </>
  )
}

function Heading() {
  const language = useLanguage()
  const { recording } = useSession().opened.recording
  const date = recording.date === null ? null : dateText(recording.date, language)
  return (
    <h1 className={styles['heading']}>
      {recording.title}
      {date !== null && <span className={styles['soft']}> · {date}</span>}
    </h1>
  )
}

function Loading() {
  const { t } = useTranslation('session')
  const { opened } = useSession()
  const loaded = useSessionState((state) => state.loaded)
  if (loaded === null) return null
  return <span className={styles['loading']}>{t('loading', { loaded, total: opened.eventCount })}</span>
}

function Progress() {
  const { t } = useTranslation('session')
  const { instrument, player } = useSession()
  const scores = useSessionState((state) => state.scores)
  const watched = useSessionState((state) => state.watched)
  const { scored, toScore } = progressOf(instrument, scores.values())
  const share = coveredShare(watched, player.durationMs)
  return <span className={styles['progress']}>{t('progress', { scored, toScore, watched: percentText(share) })}</span>
}

/** A change is on disk within a few milliseconds: only one that takes longer is worth a word. */
const slowMs = 400

function Saving() {
  const { t } = useTranslation('session')
  const saving = useSessionState((state) => state.saving)
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (saving !== 'saving') return undefined
    const timer = setTimeout(() => setSlow(true), slowMs)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [saving])
  const said = saving === 'saving' && !isSlow ? 'saved' : saving
  return (
    <span className={styles['saving']} data-state={saving} data-slow={isSlow || undefined}>
      {t(`saving.${said}`)}
    </span>
  )
}

function UndoButton() {
  const { t } = useTranslation(['session', 'history'])
  const { queue } = useSession()
  const isLocked = useIsLocked()
  const chord = useChordOf()('edit.undo')
  const label = useSessionState(({ undo }) => undo.undoLabel)
  const what = label === null ? '' : t(`history:${label}`)
  return (
    <button
      type="button"
      className={styles['undo']}
      disabled={label === null || isLocked}
      title={label === null ? undefined : t('undoWhat', { what })}
      {...withoutFocus(() => queue.undo())}
    >
      {t('undo')}
      {chord !== null && <Keycap chord={chord} />}
    </button>
  )
}
