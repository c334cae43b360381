import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Person, type PersonRole, personRoles } from '@domain/rating/person'
import type { PersonRecord } from '@contract/calls/people'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { NumberField } from '@renderer/components/number-field'
import { Select } from '@renderer/components/select'
import { TextField } from '@renderer/components/text-field'
import { useAction, useCall } from '@renderer/lib/queries'
import { MayNotRateEditor } from './may-not-rate-editor'
import { keyed, type MayNotRateDraft, mayNotRateInput, type TrainingDraft, trainingInput } from './person-draft'
import { TrainingEditor } from './training-editor'

interface PersonDialogProps {
  /** Null for somebody new. */
  readonly person: Person | null
  readonly isPresent: boolean
  readonly isReadOnly: boolean
  readonly onUse: (person: Person) => void
  readonly onClose: () => void
}

/** The lists of the dialog as they would be written. */
interface Lists {
  readonly training: ReturnType<typeof trainingInput>
  readonly mayNotRate: ReturnType<typeof mayNotRateInput> | null
}

export function PersonDialog({ person, isPresent, isReadOnly, onUse, onClose }: PersonDialogProps) {
  const { t } = useTranslation('people')
  const add = useAction('people.add')
  const update = useAction('people.update')
  const record = useCall('people.record', { id: person?.id ?? '' }, { enabled: person !== null })
  const [lists, setLists] = useState<Lists | null>(null)
  const [name, setName] = useState(person?.name ?? '')
  const [role, setRole] = useState<PersonRole>(person?.role ?? 'rater')
  const [offsetMs, setOffsetMs] = useState<number | null>(person?.reactionOffsetMs ?? 0)
  const isReady = person === null || record.value !== undefined
  const handleSave = async (): Promise<void> => {
    if (!isReady || name.trim() === '') return
    const kept = lists ?? { training: [...(record.value?.training ?? [])], mayNotRate: null }
    const saved =
      person === null
        ? await add.run({ name, role })
        : await update.run({ id: person.id, name, role, reactionOffsetMs: offsetMs ?? 0, ...kept })
    if (saved !== undefined) onClose()
  }
  return (
    <Dialog
      title={person === null ? t('addTitle') : t('edit')}
      size={person === null ? 's' : 'm'}
      onClose={onClose}
      footer={
        <>
          {person !== null && !isPresent && (
            <Button isDisabled={isReadOnly} onPress={() => onUse(person)}>
              {t('workAs', { name: person.name })}
            </Button>
          )}
          <DialogAnswer
            label={t('save')}
            isDisabled={isReadOnly || !isReady || name.trim() === ''}
            onAnswer={() => void handleSave()}
            onCancel={onClose}
          />
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
      {record.value !== undefined && <RecordFields record={record.value} onChange={setLists} />}
    </Dialog>
  )
}

/** Training, and what may not be rated where that is told. */
function RecordFields({
  record,
  onChange,
}: {
  readonly record: PersonRecord
  readonly onChange: (lists: Lists) => void
}) {
  const [training, setTraining] = useState<readonly TrainingDraft[]>(() => keyed(record.training))
  const [mayNotRate, setMayNotRate] = useState<readonly MayNotRateDraft[] | null>(() =>
    record.mayNotRate === null ? null : keyed(record.mayNotRate),
  )
  const keep = (nextTraining: typeof training, nextMayNotRate: typeof mayNotRate): void => {
    onChange({
      training: trainingInput(nextTraining),
      mayNotRate: nextMayNotRate === null ? null : mayNotRateInput(nextMayNotRate),
    })
  }
  return (
    <>
      <TrainingEditor
        rows={training}
        onChange={(rows) => {
          setTraining(rows)
          keep(rows, mayNotRate)
        }}
      />
      {mayNotRate !== null && (
        <MayNotRateEditor
          rows={mayNotRate}
          onChange={(rows) => {
            setMayNotRate(rows)
            keep(training, rows)
          }}
        />
      )}
    </>
  )
}
