import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { EmptyState } from '@renderer/components/empty-state'

interface NothingListedProps {
  /** There are recordings, but none of those that were asked for. */
  readonly isNarrowed: boolean
  readonly isReadOnly: boolean
  readonly onShowAll: () => void
  readonly onAdd: () => void
  readonly onBringIn: () => void
}

/** Stands in the place of the recordings where there are none to list. */
export function NothingListed({ isNarrowed, isReadOnly, onShowAll, onAdd, onBringIn }: NothingListedProps) {
  const { t } = useTranslation(['library', 'imports'])
  if (isNarrowed)
    return (
      <EmptyState title={t('nothingFound')} actions={<Button onPress={onShowAll}>{t('showAll')}</Button>}>
        {t('nothingFoundHelp')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        <>
          <Button isDisabled={isReadOnly} onPress={onBringIn}>
            {t('imports:open')}
          </Button>
          <Button variant="primary" isDisabled={isReadOnly} onPress={onAdd}>
            {t('add')}
          </Button>
        </>
      }
    >
      <p>{t('empty.text')}</p>
      <p>{t('empty.safe')}</p>
    </EmptyState>
  )
}
