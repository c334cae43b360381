import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparableRating } from '@contract/calls/ratings'
import { EventsPane } from '@renderer/features/session/events-pane'
import { EventList } from '@renderer/features/session/events/event-list'
import type { ListEditing } from '@renderer/features/session/events/list-editing'
import { useSession, useSessionState } from '@renderer/features/session/session-context'
import styles from '@renderer/features/session/session.module.css'
import { layUnder, type UnderLaid } from '@renderer/features/session/store/under-laid'
import { useRaterName } from '@renderer/features/session/use-rater-name'
import { useLanguage } from '@renderer/lib/language'

const own = ''

/** The own events, or those of another rating that may be seen: the same that the timeline shows under the own ones, in words. */
export function EventsTab() {
  const session = useSession()
  const comparable = useSessionState((state) => state.comparable)
  const under = useSessionState((state) => state.under)
  const [isOther, setOther] = useState(false)
  const shown = isOther ? under : null
  const choose = (ratingId: string): void => {
    setOther(ratingId !== own)
    if (ratingId !== own) layUnder(session, ratingId)
  }
  return (
    <div className={styles['events']}>
      {comparable.length > 0 && (
        <Whose comparable={comparable} chosenId={shown?.rating.ratingId ?? own} onChoose={choose} />
      )}
      {shown === null ? <EventsPane /> : <OtherEvents key={shown.rating.ratingId} under={shown} />}
    </div>
  )
}

interface WhoseProps {
  readonly comparable: readonly ComparableRating[]
  readonly chosenId: string
  readonly onChoose: (ratingId: string) => void
}

function Whose({ comparable, chosenId, onChoose }: WhoseProps) {
  const { t } = useTranslation('events')
  const nameOf = useRaterName()
  return (
    <label className={styles['whose']}>
      {t('whose.label')}
      <select value={chosenId} onChange={({ target }) => onChoose(target.value)}>
        <option value={own}>{t('whose.own')}</option>
        {comparable.map((rating) => (
          <option key={rating.ratingId} value={rating.ratingId}>
            {nameOf(rating)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Another rating's events, to look through, filter, sort and jump to; nothing of them can be changed. */
function OtherEvents({ under: { rating, table, loaded } }: { readonly under: UnderLaid }) {
  const { t } = useTranslation(['events', 'session'])
  const { instrument, participants, player, store } = useSession()
  const language = useLanguage()
  const nameOf = useRaterName()
  const selectedId = useSessionState(({ otherInHand }) => otherInHand)
  const differing = useSessionState(({ comparison }) => comparison?.otherDiffering ?? null)
  const setSelectedId = (otherInHand: string | null): void => store.setState({ otherInHand })
  const selectedIds = useMemo(() => new Set(selectedId === null ? [] : [selectedId]), [selectedId])
  return (
    <section className={styles['events']} aria-label={t('whose.of', { name: nameOf(rating) })}>
      {loaded < rating.eventCount && (
        <p className={styles['loading']}>{t('session:loading', { loaded, total: rating.eventCount })}</p>
      )}
      <EventList
        table={table}
        instrument={instrument}
        participants={participants}
        selectedId={selectedId}
        selectedIds={selectedIds}
        anchorId={null}
        hereMs={null}
        editing={onlyChoosing(setSelectedId)}
        differing={differing}
        language={language}
        readOnly
        clock={player}
        onSelect={setSelectedId}
        onJump={({ id, startMs }) => {
          setSelectedId(id)
          player.seekTo(startMs)
        }}
        onEdit={() => undefined}
      />
    </section>
  )
}

/** Of what the list asks for, only choosing one event: another's events are not to be changed. */
function onlyChoosing(choose: (id: string) => void): ListEditing {
  const refuse = (): undefined => undefined
  return {
    toggle: choose,
    selectMany: (_ids, handId) => {
      if (handId !== undefined) choose(handId)
    },
    selectRule: refuse,
    selectFrom: refuse,
    selectTo: refuse,
    change: () => false,
    copy: refuse,
    moveBy: refuse,
    split: refuse,
    join: refuse,
    fill: refuse,
    clips: refuse,
  }
}
