import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '@domain/instrument/instrument'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { useAction } from '@renderer/lib/queries'
import { useLetterWork } from '../desk/letter-context'
import { wordingFrom } from '../document/wording'
import { TemplateChoice, useTemplates } from './template-choice'

/** Other wording for the letter: a template, or another language. */
export function WordingDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('letter')
  const { opened, now, edit } = useLetterWork()
  const { recording, basis, instrument } = opened
  const [language, setLanguage] = useState<Language>(now.whole.letter.language)
  const [templateId, setTemplateId] = useState<string | null>(null)
  const { templateOf } = useTemplates()
  const remove = useAction('letters.removeTemplate')
  const use = async (): Promise<void> => {
    const wording = wordingFrom(templateOf(templateId, language), { recording, basis, scale: instrument.title })
    await edit({ kind: 'wording', wording })
    onClose()
  }
  const removeNow = async (id: string): Promise<void> => {
    setTemplateId(null)
    await remove.run({ id })
  }
  return (
    <Dialog
      title={t('templates.title')}
      size="s"
      onClose={onClose}
      footer={<DialogAnswer label={t('templates.do')} onAnswer={() => void use()} onCancel={onClose} />}
    >
      <p>{t('templates.text')}</p>
      <TemplateChoice language={language} onLanguage={setLanguage} templateId={templateId} onTemplate={setTemplateId} />
      {templateId !== null && (
        <div>
          <Button variant="quiet" onPress={() => void removeNow(templateId)}>
            {t('templates.remove')}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
