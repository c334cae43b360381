import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Person, type PersonRole, personRoles } from '@domain/rating/person'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { NumberField } from '@renderer/components/number-field'
import { Select } from '@renderer/components/select'
import { TextField } from '@renderer/components/text-field'
import { useAction } from '@renderer/lib/queries'

export interface PersonDialogProps {
  /** Null for somebody new. */
  readonly person: Person | null
  readonly isPresent: boolean
  readonly isReadOnly: boolean
  readonly onUse: (person: Person) => void
  readonly onClose: () => void
}

export function PersonDialog({ person, isPresent, isReadOnly, onUse, onClose }: PersonDialogProps) {
  const { t } = useTranslation('people')
  const add = useAction('people.add')
  const update = useAction('people.update')
  const [name, setName] = useState(person?.name ?? '')
  const [role, setRole] = useState<PersonRole>(person?.role ?? 'rater')
  const [offsetMs, setOffsetMs] = useState<number | null>(person?.reactionOffsetMs ?? 0)
  const handleSave = async (): Promise<void> => {
    const saved =
      person === null
        ? await add.run({ name, role })
        : await update.run({ id: person.id, name, role, reactionOffsetMs: offsetMs ?? 0 })
    if (saved !== undefined) onClose()
  }
  return (
    <Dialog
      title={person === null ? t('add') : t('edit')}
      size="s"
      onClose={onClose}
      footer={
        <>
          {person !== null && !isPresent && (
            <Button isDisabled={isReadOnly} onPress={() => onUse(person)}>
              {t('workAs', { name: person.name })}
            </Button>
          )}
          <Button variant="primary" isDisabled={isReadOnly || name.trim() === ''} onPress={() => void handleSave()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        autoFocus
        maxLength={200}
        onEnter={() => void handleSave()}
      />
      <Select
        label={t('roleLabel')}
        value={role}
        onChange={setRole}
        choices={personRoles.map((id) => ({ id, label: t(`role.${id}`) }))}
      />
      {person !== null && (
        <NumberField
          label={t('offset')}
          value={offsetMs}
          onChange={setOffsetMs}
          min={0}
          max={2000}
          step={10}
          description={t('offsetHelp')}
        />
      )}
    </Dialog>
  )
}
