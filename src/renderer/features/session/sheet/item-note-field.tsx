import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusCell, saveItemNote } from '@renderer/features/session/sheet/sheet-actions'
import styles from '@renderer/features/session/sheet/item-detail.module.css'
import { useIsLocked, useSession, useSessionState } from '@renderer/features/session/session-context'

/** The rater's note on an item. Enter keeps it, Shift+Enter begins a line, Escape leaves it as it was. */
export function ItemNoteField({ itemNumber }: { readonly itemNumber: number }) {
  const { t } = useTranslation('session')
  const session = useSession()
  const isLocked = useIsLocked()
  const saved = useSessionState(({ notes }) => notes.get(itemNumber)?.text ?? '')
  /** What is being typed; null while the field shows what is saved. */
  const [draft, setDraft] = useState<string | null>(null)

  const keep = (): void => {
    if (draft !== null) saveItemNote(session, itemNumber, draft)
    setDraft(null)
  }
  const handleKeyDown = (press: KeyboardEvent<HTMLTextAreaElement>): void => {
    const leaves = press.key === 'Escape' || (press.key === 'Enter' && !press.shiftKey)
    if (!leaves || press.nativeEvent.isComposing) return
    press.preventDefault()
    press.stopPropagation()
    if (press.key === 'Enter') keep()
    else setDraft(null)
    focusCell(session)
  }
  return (
    <textarea
      className={styles['note']}
      rows={1}
      data-item-note={itemNumber}
      aria-label={t('itemNote', { item: itemNumber })}
      placeholder={t('itemNotePlaceholder')}
      maxLength={20_000}
      readOnly={isLocked}
      value={draft ?? saved}
      onChange={(change) => setDraft(change.target.value)}
      onKeyDown={handleKeyDown}
      onBlur={keep}
    />
  )
}
