import { useTranslation } from 'react-i18next'
import { Keycap } from '@renderer/components/keycap'
import { openComment, setMarker } from '@renderer/features/session/marking/time-notes'
import { useChordOf } from '@renderer/features/session/marking/use-chord'
import { FlagMark } from '@renderer/features/session/notes/flag-mark'
import { type NoteFilter, noteFilters } from '@renderer/features/session/notes/note-filter'
import { withoutFocus } from '@renderer/features/session/palette/press'
import { useIsLocked, useSession } from '@renderer/features/session/session-context'
import styles from './notes.module.css'

interface NoteToolsProps {
  readonly filter: NoteFilter
  readonly onFilter: (filter: NoteFilter) => void
  readonly shown: number
  readonly total: number
}

/** What makes a note, what the two kinds are for, and which of them the list shows. */
export function NoteTools({ filter, onFilter, shown, total }: NoteToolsProps) {
  const { t } = useTranslation('session')
  return (
    <div className={styles['tools']}>
      <div className={styles['make']}>
        <Make kind="comment" />
        <Make kind="marker" />
        <select
          className={styles['filter']}
          aria-label={t('timeNote.filter.name')}
          value={filter}
          onChange={({ target }) => onFilter(noteFilters.find((each) => each === target.value) ?? 'all')}
        >
          {noteFilters.map((each) => (
            <option key={each} value={each}>
              {t(`timeNote.filter.${each}`)}
            </option>
          ))}
        </select>
        <output className={styles['count']}>
          {filter === 'all' ? t('timeNote.count', { count: total }) : t('timeNote.countOf', { shown, total })}
        </output>
      </div>
      <p className={styles['what']}>{t('timeNote.what')}</p>
    </div>
  )
}

function Make({ kind }: { readonly kind: 'comment' | 'marker' }) {
  const { t } = useTranslation('session')
  const session = useSession()
  const isLocked = useIsLocked()
  const chord = useChordOf()(`note.${kind}`)
  const make = kind === 'comment' ? openComment : setMarker
  return (
    <button
      type="button"
      className={styles['maker']}
      disabled={isLocked}
      title={t(`timeNote.make.${kind}`)}
      {...withoutFocus((timeStamp) => make(session, timeStamp))}
    >
      <FlagMark kind={kind} />
      {t(`timeNote.${kind}`)}
      {chord !== null && <Keycap chord={chord} />}
    </button>
  )
}
