import { useTranslation } from 'react-i18next'
import { Dialog } from '@renderer/components/dialog'
import { IconButton } from '@renderer/components/icon-button'
import { letterSections } from '@domain/letter/letter'
import { useAction, useCall } from '@renderer/lib/queries'
import { shortOf } from './short-text'
import styles from './form.module.css'

/** All kept texts, to look through and to take out. */
export function BlocksDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('letter')
  const blocks = useCall('letters.blocks', {}).value ?? []
  const remove = useAction('letters.removeBlock')
  return (
    <Dialog title={t('block.title')} size="l" onClose={onClose}>
      {blocks.length === 0 && <p>{t('block.none')}</p>}
      {letterSections.map((section) => {
        const own = blocks.filter((block) => block.section === section)
        return own.length === 0 ? null : (
          <section key={section}>
            <h3>{t(`section.${section}`)}</h3>
            <ul className={styles['blocks']}>
              {own.map(({ id, text, language }) => (
                <li key={id} className={styles['block']}>
                  <span className={styles['blockText']}>{text}</span>
                  <span className={styles['help']}>{t(`languages.${language}`)}</span>
                  <IconButton
                    icon="remove"
                    label={t('block.removeOf', { text: shortOf(text) })}
                    onPress={() => void remove.run({ id })}
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </Dialog>
  )
}
