import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textOf } from '@domain/letter/letter'
import { wordingBlanks } from '@domain/letter/wording'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { Select } from '@renderer/components/select'
import { TextArea, TextField } from '@renderer/components/text-field'
import { useAction } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'
import { useLetterWork } from '../desk/letter-context'
import { useTemplates } from './template-choice'

/** What of a letter is wording and not about this one session. */
const standing = ['basis', 'caveat', 'closing'] as const

const asNew = 'new'

/** Keeps the letter's standing texts, sender and logo for other letters. */
export function KeepTemplateDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('letter')
  const { letter, texts } = useLetterWork().now.whole
  const { templates } = useTemplates()
  const keep = useAction('letters.keepTemplate')
  const [over, setOver] = useState(asNew)
  const [name, setName] = useState('')
  const [said, setSaid] = useState<Readonly<Record<(typeof standing)[number], string>>>({
    basis: textOf(texts, 'basis'),
    caveat: textOf(texts, 'caveat'),
    closing: textOf(texts, 'closing'),
  })
  const own = templates.filter(({ language }) => language === letter.language)
  const keepNow = async (): Promise<void> => {
    const { language, title, sender, logoId } = letter
    const wording = { language, title, sender, logoId, texts: said }
    const kept = await keep.run({ id: over === asNew ? null : over, name: name.trim(), wording })
    if (kept === undefined) return
    showMessage(t('templates.kept'))
    onClose()
  }
  return (
    <Dialog
      title={t('templates.keepTitle')}
      onClose={onClose}
      footer={
        <DialogAnswer
          label={t('templates.keepDo')}
          isDisabled={name.trim() === ''}
          onAnswer={() => void keepNow()}
          onCancel={onClose}
        />
      }
    >
      <p>{t('templates.keepText', { blanks: wordingBlanks.map((blank) => `{${blank}}`).join(' ') })}</p>
      {own.length > 0 && (
        <Select
          label={t('templates.over')}
          choices={[
            { id: asNew, label: t('templates.asNew') },
            ...own.map((each) => ({ id: each.id, label: each.name })),
          ]}
          value={over}
          onChange={(id) => {
            setOver(id)
            setName(own.find((each) => each.id === id)?.name ?? '')
          }}
        />
      )}
      <TextField label={t('templates.name')} value={name} onChange={setName} maxLength={200} autoFocus />
      {standing.map((section) => (
        <TextArea
          key={section}
          label={t(`section.${section}`)}
          value={said[section]}
          onChange={(text) => setSaid({ ...said, [section]: text })}
          rows={4}
          maxLength={20_000}
        />
      ))}
    </Dialog>
  )
}
