import { useTranslation } from 'react-i18next'
import type { MadePackage } from '@contract/calls/packages'
import { Banner } from '@renderer/components/banner'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { bytesText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'

/** Says that a package was made, and what to do with it. */
export function MadeDialog({ made, onClose }: { readonly made: MadePackage; readonly onClose: () => void }) {
  const { t } = useTranslation('packages')
  const language = useLanguage()
  return (
    <Dialog title={t('make.title')} onClose={onClose} footer={<Button onPress={onClose}>{t('close')}</Button>}>
      <Banner tone="good">
        {t('make.done', { name: made.fileName, size: bytesText(made.sizeBytes, language) })}
        {made.media.files > 0 && ` ${t('make.doneMedia', { count: made.media.files })}`}
      </Banner>
      <p>{t('make.next')}</p>
    </Dialog>
  )
}
