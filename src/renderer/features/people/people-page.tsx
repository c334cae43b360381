import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '@domain/rating/person'
import { Button } from '@renderer/components/button'
import { DataTable } from '@renderer/components/data-table'
import { ListPage } from '@renderer/components/list-page'
import { useCall } from '@renderer/lib/queries'
import { PersonDialog } from './person-dialog'
import { useChangePerson } from './use-change-person'
import styles from './people.module.css'

interface PeoplePageProps {
  readonly personId: string | null
  readonly isReadOnly: boolean
}

/** Everybody who works in the study. */
export function PeoplePage({ personId, isReadOnly }: PeoplePageProps) {
  const { t } = useTranslation('people')
  const people = useCall('people.list', {})
  const { change, question } = useChangePerson()
  const [edited, setEdited] = useState<Person | 'new' | null>(null)
  const rows = people.value ?? []
  return (
    <ListPage
      about={t('help')}
      actions={
        <Button variant="primary" isDisabled={isReadOnly} onPress={() => setEdited('new')}>
          {t('add')}
        </Button>
      }
    >
      <DataTable
        label={t('title')}
        rows={rows}
        idOf={({ id }) => id}
        columns={[
          { id: 'name', label: t('name'), isRowHeader: true, cell: (person) => person.name },
          { id: 'role', label: t('roleLabel'), cell: (person) => t(`role.${person.role}`) },
          { id: 'offset', label: t('offset'), cell: (person) => t('milliseconds', { ms: person.reactionOffsetMs }) },
          { id: 'now', label: t('now'), cell: (person) => (person.id === personId ? t('isNow') : '') },
        ]}
        onOpen={(id) => setEdited(rows.find((person) => person.id === id) ?? null)}
        empty={<p className={styles['soft']}>{t('help')}</p>}
      />
      {question}
      {edited !== null && (
        <PersonDialog
          person={edited === 'new' ? null : edited}
          isPresent={edited !== 'new' && edited.id === personId}
          isReadOnly={isReadOnly}
          onUse={(person) => {
            setEdited(null)
            change(person)
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </ListPage>
  )
}
