import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '@domain/instrument/instrument'
import type { LetterRating } from '@contract/calls/letters'
import type { RecordingDetail } from '@contract/calls/recordings'
import { Button } from '@renderer/components/button'
import { Select } from '@renderer/components/select'
import { isoToday } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAction } from '@renderer/lib/queries'
import { basisText } from '../document/basis-text'
import { therapistsOf, wordingFrom } from '../document/wording'
import { TemplateChoice, useTemplates } from '../form/template-choice'
import styles from './list.module.css'

interface NewLetterProps {
  readonly recording: RecordingDetail
  readonly ratings: readonly LetterRating[]
  readonly onBegun: (letterId: string) => void
}

/** From which rating, in which language and with which wording a letter begins. */
export function NewLetter({ recording, ratings, onBegun }: NewLetterProps) {
  const { t } = useTranslation('letter')
  const appLanguage = useLanguage()
  const [language, setLanguage] = useState<Language>(appLanguage)
  const [templateId, setTemplateId] = useState<string | null>(null)
  const [ratingId, setRatingId] = useState<string | null>(null)
  const { templateOf } = useTemplates()
  const begin = useAction('letters.begin')
  const rating = ratings.find((each) => each.ratingId === ratingId) ?? ratings[0]
  if (rating === undefined) return null
  const beginNow = async (): Promise<void> => {
    const { basis, scale } = rating
    const { texts, ...wording } = wordingFrom(templateOf(templateId, language), { recording, basis, scale })
    const letterId = await begin.run({
      ratingId: rating.ratingId,
      recipient: therapistsOf(recording, wording.language),
      writtenOn: isoToday(),
      wording: { ...wording, texts: { ...texts } },
    })
    if (letterId !== undefined) onBegun(letterId)
  }
  return (
    <div className={styles['new']}>
      <Select
        label={t('rating')}
        choices={ratings.map((each) => ({
          id: each.ratingId,
          label: t('ratingOf', { name: each.personName, basis: basisText(each.basis, appLanguage) }),
        }))}
        value={rating.ratingId}
        onChange={setRatingId}
      />
      <TemplateChoice language={language} onLanguage={setLanguage} templateId={templateId} onTemplate={setTemplateId} />
      <div>
        <Button variant="primary" isPending={begin.isRunning} onPress={() => void beginNow()}>
          {t('begin')}
        </Button>
      </div>
    </div>
  )
}
