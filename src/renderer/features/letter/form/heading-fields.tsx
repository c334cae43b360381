import { useTranslation } from 'react-i18next'
import type { LetterHeading } from '@domain/letter/letter'
import { DateField } from '@renderer/components/date-field'
import { TextArea, TextField } from '@renderer/components/text-field'
import { useLetterWork } from '../desk/letter-context'
import { useDraft } from '../desk/use-draft'
import { LogoField } from './logo-field'
import styles from './form.module.css'

/** What stands at the letter's head. */
export function HeadingFields() {
  const { t } = useTranslation('letter')
  const { opened, now, edit } = useLetterWork()
  const title = useHeading('title')
  const recipient = useHeading('recipient')
  const sender = useHeading('sender')
  const isDisabled = opened.readOnly
  return (
    <div className={styles['headings']}>
      <TextField label={t('field.title')} {...title} maxLength={300} isDisabled={isDisabled} />
      <DateField
        label={t('field.writtenOn')}
        value={now.whole.letter.writtenOn}
        onChange={(date) => void edit({ kind: 'heading', heading: 'writtenOn', text: date ?? '' })}
        isDisabled={isDisabled}
      />
      <TextField
        label={t('field.recipient')}
        description={t('field.recipientHelp')}
        {...recipient}
        maxLength={300}
        isDisabled={isDisabled}
      />
      <LogoField />
      <div className={styles['wide']}>
        <TextArea
          label={t('field.sender')}
          description={t('field.senderHelp')}
          {...sender}
          rows={2}
          maxLength={2000}
          isDisabled={isDisabled}
        />
      </div>
    </div>
  )
}

function useHeading(heading: LetterHeading) {
  const { now, edit } = useLetterWork()
  const { value, change, keep } = useDraft(now.whole.letter[heading], (text) =>
    edit({ kind: 'heading', heading, text }),
  )
  return { value, onChange: change, onBlur: keep }
}
