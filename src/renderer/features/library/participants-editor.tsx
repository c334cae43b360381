import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { participantRoles } from '@domain/recording/recording'
import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { Keycap } from '@renderer/components/keycap'
import { Select } from '@renderer/components/select'
import { TextField } from '@renderer/components/text-field'
import { nextParticipant, type ParticipantDraft, repeatedPseudonyms } from './recording-draft'
import styles from './recording-form.module.css'

const mostParticipants = 40
const withDigitKey = 9

/** Who is on screen, under pseudonyms. Enter in a row adds the next one; the order is that of the number keys. */
export function ParticipantsEditor({
  rows,
  onChange,
}: {
  readonly rows: readonly ParticipantDraft[]
  readonly onChange: (rows: readonly ParticipantDraft[]) => void
}) {
  const { t } = useTranslation('library')
  const list = useRef<HTMLOListElement>(null)
  const repeated = repeatedPseudonyms(rows)
  const replace = (key: number, patch: Partial<ParticipantDraft>): void =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)))
  const handleAdd = (): void => {
    if (rows.length >= mostParticipants) return
    onChange([...rows, nextParticipant(rows)])
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>('li:last-of-type input[type="text"]')?.select(),
    )
  }
  return (
    <fieldset className={styles['part']}>
      <legend className={styles['legend']}>{t('participants.title')}</legend>
      <p className={styles['soft']}>{t('participants.help')}</p>
      <ol ref={list} className={styles['rows']}>
        {rows.map((row, place) => (
          <li key={row.key} className={styles['participant']}>
            <span className={styles['digit']}>{place < withDigitKey && <Keycap chord={`Digit${place + 1}`} />}</span>
            <TextField
              label={t('participants.pseudonym', { place: place + 1 })}
              hideLabel
              value={row.pseudonym}
              onChange={(pseudonym) => replace(row.key, { pseudonym })}
              onEnter={handleAdd}
              maxLength={20}
              error={repeated.includes(row.pseudonym.trim()) ? t('participants.twice') : null}
            />
            <Select
              label={t('participants.role', { place: place + 1 })}
              hideLabel
              value={row.role}
              onChange={(role) => replace(row.key, { role })}
              choices={participantRoles.map((id) => ({ id, label: t(`role.${id}`) }))}
            />
            <IconButton
              icon="remove"
              label={t('participants.remove', { name: row.pseudonym })}
              onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button onPress={handleAdd} isDisabled={rows.length >= mostParticipants}>
          {t('participants.add')}
        </Button>
      </div>
    </fieldset>
  )
}
