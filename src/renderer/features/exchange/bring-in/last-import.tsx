import { useTranslation } from 'react-i18next'
import { Banner } from '@renderer/components/banner'
import { Button } from '@renderer/components/button'
import { momentText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAction, useCall } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'

/** The file that was brought in last, to be taken back as a whole. */
export function LastImport({
  isReadOnly,
  onTakenBack,
}: {
  readonly isReadOnly: boolean
  readonly onTakenBack?: () => void
}) {
  const { t } = useTranslation('imports')
  const language = useLanguage()
  const last = useCall('imports.last', {})
  const takeBack = useAction('imports.takeBack')
  const found = last.value ?? null
  if (found === null) return null
  const handleTakeBack = async (): Promise<void> => {
    if ((await takeBack.run({ importId: found.importId })) === undefined) return
    showMessage(t('last.done', { name: found.fileName }))
    onTakenBack?.()
  }
  return (
    <Banner
      tone="info"
      actions={
        <Button isDisabled={isReadOnly} isPending={takeBack.isRunning} onPress={() => void handleTakeBack()}>
          {t('last.takeBack')}
        </Button>
      }
    >
      {t('last.text', {
        name: found.fileName,
        when: momentText(found.atMs, language),
        events: found.events,
        scores: found.scores,
        count: found.recordings,
      })}
    </Banner>
  )
}
