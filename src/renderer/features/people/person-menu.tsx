import { useTranslation } from 'react-i18next'
import { Menu } from '@renderer/components/menu'
import { MenuButton } from '@renderer/components/menu-button'
import { useCall } from '@renderer/lib/queries'
import { useChangePerson } from './use-change-person'

interface PersonMenuProps {
  readonly personId: string | null
  readonly isReadOnly: boolean
  readonly onManage: () => void
}

/** Who rates now, and a way to say that somebody else does. */
export function PersonMenu({ personId, isReadOnly, onManage }: PersonMenuProps) {
  const { t } = useTranslation('people')
  const people = useCall('people.list', {})
  const { change, question } = useChangePerson()
  const present = people.value?.find((person) => person.id === personId)
  if (present === undefined) return null
  const shown = `${present.name} · ${t(`role.${present.role}`)}`
  const others = (people.value ?? []).filter((person) => person.id !== personId)
  return (
    <>
      <Menu
        label={t('change')}
        entries={[
          ...(isReadOnly ? [] : others).map((person) => ({
            id: person.id,
            label: t('workAs', { name: person.name }),
            onAction: () => change(person),
          })),
          { id: 'manage', label: t('manage'), onAction: onManage },
        ]}
      >
        <MenuButton variant="quiet" aria-label={t('presentPerson', { person: shown })}>
          {shown}
        </MenuButton>
      </Menu>
      {question}
    </>
  )
}
