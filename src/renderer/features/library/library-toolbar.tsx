import { useTranslation } from 'react-i18next'
import type { Input } from '@contract/contract'
import { Button } from '@renderer/components/button'
import { Menu } from '@renderer/components/menu'
import { MenuButton } from '@renderer/components/menu-button'
import { Select } from '@renderer/components/select'
import { TextField } from '@renderer/components/text-field'
import { useAction } from '@renderer/lib/queries'
import styles from './library.module.css'

type Asking = Input<'recordings.list'>

interface LibraryToolbarProps {
  readonly asking: Asking
  readonly onAsk: (asking: Asking) => void
  readonly count: number
  readonly isReadOnly: boolean
  readonly onAdd: () => void
  readonly onBringIn: () => void
  readonly onGiveOut: () => void
}

const filters = ['all', 'mine', 'to-do', 'started', 'submitted', 'missing-media', 'delete-soon'] as const

/** What is mine to do comes in my own order of work. */
const mineToDo = { filter: 'mine', sort: 'order', descending: false } as const

export function LibraryToolbar({ asking, onAsk, count, isReadOnly, onAdd, onBringIn, onGiveOut }: LibraryToolbarProps) {
  const { t } = useTranslation(['library', 'imports', 'exports'])
  const findMissing = useAction('recordings.findMissing')
  return (
    <div className={styles['toolbar']}>
      <h1>{t('title')}</h1>
      <TextField
        label={t('search')}
        hideLabel
        type="search"
        value={asking.search}
        onChange={(search) => onAsk({ ...asking, search })}
        placeholder={t('search')}
        maxLength={200}
      />
      <Select
        label={t('filterLabel')}
        hideLabel
        value={asking.filter}
        onChange={(filter) => onAsk(filter === 'mine' ? { ...asking, ...mineToDo } : { ...asking, filter })}
        choices={filters.map((id) => ({ id, label: t(`filter.${id}`) }))}
      />
      <output className={styles['count']}>{t('count', { count })}</output>
      <span className={styles['gap']} />
      <Menu
        label={t('more')}
        entries={[
          { id: 'missing', label: t('findMissing'), isDisabled: isReadOnly, onAction: () => void findMissing.run({}) },
        ]}
      >
        <MenuButton>{t('more')}</MenuButton>
      </Menu>
      <Button onPress={onGiveOut}>{t('exports:open')}</Button>
      <Button isDisabled={isReadOnly} onPress={onBringIn}>
        {t('imports:open')}
      </Button>
      <Button variant="primary" isDisabled={isReadOnly} onPress={onAdd}>
        {t('add')}
      </Button>
    </div>
  )
}
