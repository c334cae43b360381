import { useTranslation } from 'react-i18next'
import { Checkbox } from '@renderer/components/checkbox'
import type { Choices } from './choices'
import styles from './bring-in.module.css'

interface SpeechChoiceProps {
  /** The file is of speech alone: its turns may be marks as well. */
  readonly canBeMarks: boolean
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/** Whether speech becomes the transcript, and that of a file of speech alone marks, too. */
export function SpeechChoice({ canBeMarks, choices, onChoose }: SpeechChoiceProps) {
  const { t } = useTranslation('imports')
  const { makes } = choices
  const set = (speech: Partial<typeof makes.speech>): void =>
    onChoose({ ...choices, makes: { ...makes, speech: { ...makes.speech, ...speech } } })
  return (
    <div className={styles['speech']}>
      <Checkbox
        label={t('speech.asTranscript')}
        description={t('speech.transcriptHelp')}
        isSelected={makes.speech.asTranscript}
        onChange={(asTranscript) => set({ asTranscript })}
      />
      {canBeMarks && (
        <Checkbox
          label={t('speech.asMarks')}
          description={t('speech.marksHelp')}
          isSelected={makes.speech.asMarks}
          onChange={(asMarks) => set({ asMarks })}
        />
      )}
    </div>
  )
}
