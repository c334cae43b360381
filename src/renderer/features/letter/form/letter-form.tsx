import { useTranslation } from 'react-i18next'
import { ScrollRegion } from '@renderer/components/scroll-region'
import { HeadingFields } from './heading-fields'
import { MomentsEditor } from './moments-editor'
import { SectionField } from './section-field'
import styles from './form.module.css'

/** The letter as it is written: its parts in the order in which they are read. */
export function LetterForm() {
  const { t } = useTranslation('letter')
  return (
    <ScrollRegion label={t('letter')} className={styles['form']}>
      <HeadingFields />
      <SectionField section="basis" />
      <p className={styles['byItself']}>{t('byItself')}</p>
      <SectionField section="summary" />
      <SectionField section="strengths" />
      <SectionField section="advice" />
      <MomentsEditor />
      <SectionField section="caveat" />
      <SectionField section="closing" />
    </ScrollRegion>
  )
}
