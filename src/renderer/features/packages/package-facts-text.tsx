import { useTranslation } from 'react-i18next'
import type { PackageFacts } from '@contract/calls/packages'
import { bytesText, momentText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import styles from './packages.module.css'

/** What a package says of itself, before anything of it is taken. */
export function PackageFactsText({ facts }: { readonly facts: PackageFacts }) {
  const { t } = useTranslation('packages')
  const language = useLanguage()
  const { kind, personName, fromStudyTitle, madeByName, madeMs, recordings, sizeBytes } = facts
  const lines = [
    [t('kindLabel'), t(`kind.${kind}`)],
    [t('person'), personName],
    [t('from'), fromStudyTitle],
    [t('madeBy'), madeByName],
    [t('when'), momentText(madeMs, language)],
    [t('recordings'), recordings.map(({ title }) => title).join(', ')],
    [t('size'), bytesText(sizeBytes, language)],
  ] as const
  return (
    <dl className={styles['facts']}>
      {lines
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
