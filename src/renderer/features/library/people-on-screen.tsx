import { useTranslation } from 'react-i18next'
import type { Consent, Participant } from '@domain/recording/recording'
import { dateText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import styles from './recording-panel.module.css'

/** Who is seen in a recording, by their pseudonyms. */
export function ParticipantList({ participants }: { readonly participants: readonly Participant[] }) {
  const { t } = useTranslation('library')
  return (
    <section aria-label={t('participants.title')}>
      <h3>{t('participants.title')}</h3>
      {participants.length === 0 && <p className={styles['soft']}>{t('participants.none')}</p>}
      <ul className={styles['people']}>
        {participants.map((person) => (
          <li key={person.id} className={styles['person']}>
            <strong>{person.pseudonym}</strong> {t(`role.${person.role}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What they have agreed to. */
export function ConsentList({ consents }: { readonly consents: readonly Consent[] }) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  return (
    <section aria-label={t('consents.title')}>
      <h3>{t('consents.title')}</h3>
      {consents.length === 0 && <p className={styles['soft']}>{t('consents.none')}</p>}
      <ul className={styles['consents']}>
        {consents.map((consent) => (
          <li key={consent.id}>
            {[
              consent.fromWhom,
              consent.purpose,
              consent.until === null ? null : t('consents.untilDate', { date: dateText(consent.until, language) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  )
}
