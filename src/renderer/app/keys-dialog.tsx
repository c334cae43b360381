import { useTranslation } from 'react-i18next'
import { Dialog } from '@renderer/components/dialog'
import { KeyTable } from '@renderer/features/settings/key-table'

/** Every key, as `?` shows it. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('app')
  return (
    <Dialog title={t('keys')} size="l" onClose={onClose}>
      <KeyTable />
    </Dialog>
  )
}
