import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '@domain/rating/person'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { useAction, useCall } from '@renderer/lib/queries'

interface ChangePerson {
  /** Somebody else works from now on; in a blinded study only once that is confirmed. */
  readonly change: (person: Person) => void
  /** The question, while it is asked; to be rendered where `change` is used. */
  readonly question: ReactNode
}

export function useChangePerson(): ChangePerson {
  const { t } = useTranslation('people')
  const study = useCall('study.current', {})
  const use = useAction('people.use')
  const [asked, setAsked] = useState<Person | null>(null)
  const isBlinded = study.value?.isBlinded ?? true
  const handleConfirm = (id: string): void => {
    setAsked(null)
    void use.run({ id, isConfirmed: true })
  }
  return {
    change: (person) => (isBlinded ? setAsked(person) : void use.run({ id: person.id, isConfirmed: false })),
    question: asked !== null && (
      <Dialog
        title={t('confirm.title', { name: asked.name })}
        size="s"
        isAlert
        onClose={() => setAsked(null)}
        footer={
          <>
            <Button autoFocus onPress={() => setAsked(null)}>
              {t('confirm.cancel')}
            </Button>
            <Button variant="primary" onPress={() => handleConfirm(asked.id)}>
              {t('confirm.go', { name: asked.name })}
            </Button>
          </>
        }
      >
        <p>{t('confirm.text', { name: asked.name })}</p>
      </Dialog>
    ),
  }
}
