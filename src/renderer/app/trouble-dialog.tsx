import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenStudy } from '@contract/calls/study'
import type { Refusal } from '@contract/error'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { RefusalText } from '@renderer/components/refusal-text'
import { onNotice } from '@renderer/lib/door'
import { useAction } from '@renderer/lib/queries'

/** Says at once what is safe when the open study gets into trouble: a full disk, a file that is gone. */
export function TroubleDialog({ study }: { readonly study: OpenStudy | null }) {
  const { t } = useTranslation('app')
  const [trouble, setTrouble] = useState<Refusal | null>(null)
  const close = useAction('study.close')
  useEffect(() => onNotice('study.trouble', setTrouble), [])
  if (trouble === null) return null
  const handleCloseStudy = async (): Promise<void> => {
    await close.run({})
    setTrouble(null)
  }
  return (
    <Dialog
      title={t('trouble.title')}
      isAlert
      size="s"
      onClose={() => setTrouble(null)}
      footer={
        <>
          {study !== null && <Button onPress={() => void handleCloseStudy()}>{t('trouble.closeStudy')}</Button>}
          <Button variant="primary" autoFocus onPress={() => setTrouble(null)}>
            {t('trouble.goOn')}
          </Button>
        </>
      }
    >
      <div>
        <RefusalText refusal={trouble} />
      </div>
    </Dialog>
  )
}
