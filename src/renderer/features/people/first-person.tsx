import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PersonRole, personRoles } from '@domain/rating/person'
import { Button } from '@renderer/components/button'
import { Select } from '@renderer/components/select'
import { TextField } from '@renderer/components/text-field'
import { focusWhenFree } from '@renderer/lib/focus-when-free'
import { useAction, useCall } from '@renderer/lib/queries'
import styles from './people.module.css'

/** Asks who works in this study, the first time somebody does on this computer. */
export function FirstPerson({ studyTitle }: { readonly studyTitle: string }) {
  const { t } = useTranslation('people')
  const people = useCall('people.list', {})
  const add = useAction('people.add')
  const use = useAction('people.use')
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => focusWhenFree(() => field.current), [])
  const [role, setRole] = useState<PersonRole>('rater')
  const known = people.value ?? []
  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '' || add.isRunning) return
    const person = await add.run({ name: name.trim(), role })
    if (person !== undefined) await use.run({ id: person.id, isConfirmed: false })
  }
  return (
    <div className={styles['first']}>
      <h1>{t('first.title')}</h1>
      <p className={styles['soft']}>{t('first.text', { study: studyTitle })}</p>
      {known.length > 0 && (
        <section className={styles['known']} aria-label={t('first.known')}>
          <h2>{t('first.known')}</h2>
          <div className={styles['buttons']}>
            {known.map((person) => (
              <Button key={person.id} onPress={() => void use.run({ id: person.id, isConfirmed: false })}>
                {person.name} · {t(`role.${person.role}`)}
              </Button>
            ))}
          </div>
          <h2>{t('first.other')}</h2>
        </section>
      )}
      <form className={styles['form']} onSubmit={(event) => void handleSubmit(event)}>
        <TextField
          label={t('name')}
          value={name}
          onChange={setName}
          inputRef={field}
          isRequired
          maxLength={200}
          description={t('first.nameHelp')}
        />
        <Select
          label={t('roleLabel')}
          value={role}
          onChange={setRole}
          choices={personRoles.map((id) => ({ id, label: t(`role.${id}`) }))}
        />
        <div className={styles['buttons']}>
          <Button type="submit" variant="primary" isDisabled={name.trim() === ''} isPending={add.isRunning}>
            {t('first.go')}
          </Button>
        </div>
      </form>
    </div>
  )
}
