import { useTranslation } from 'react-i18next'
import { textIn } from '@domain/instrument/language'
import { Button } from '@renderer/components/button'
import { ListPage } from '@renderer/components/list-page'
import { Menu } from '@renderer/components/menu'
import { useLanguage } from '@renderer/lib/language'
import { useAction, useCall } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'
import { InstrumentEditor } from './instrument-editor'
import styles from './instrument.module.css'

interface InstrumentScreenProps {
  readonly id: string
  readonly isReadOnly: boolean
  /** Shows another instrument, or with null the list. */
  readonly onShow: (id: string | null) => void
}

export function InstrumentScreen({ id, isReadOnly, onShow }: InstrumentScreenProps) {
  const { t } = useTranslation('instrument')
  const language = useLanguage()
  const stored = useCall('instruments.get', { id }).value
  const duplicate = useAction('instruments.duplicate')
  const exportFile = useAction('instruments.export')
  const setDefault = useAction('instruments.setDefault')
  const remove = useAction('instruments.remove')
  if (stored === undefined) return null
  const handleDuplicate = async (): Promise<void> => {
    const copy = await duplicate.run({
      id,
      title: t('copyOf', { title: textIn(stored.title, language) }).slice(0, 200),
    })
    if (copy !== undefined) onShow(copy.id)
  }
  const handleExport = async (): Promise<void> => {
    if ((await exportFile.run({ id })) === true) showMessage(t('exported'))
  }
  const handleRemove = async (): Promise<void> => {
    if ((await remove.run({ id })) !== undefined) onShow(null)
  }
  return (
    <ListPage
      about={
        <div>
          <h2>
            {stored.shortTitle} <span className={styles['soft']}>{t('versionText', { version: stored.version })}</span>
          </h2>
          <p className={styles['soft']}>{textIn(stored.title, language)}</p>
        </div>
      }
      actions={
        <>
          <Button onPress={() => onShow(null)}>{t('back')}</Button>
          <Menu
            label={t('more')}
            entries={[
              {
                id: 'duplicate',
                label: t('duplicate'),
                isDisabled: isReadOnly,
                onAction: () => void handleDuplicate(),
              },
              { id: 'export', label: t('export'), onAction: () => void handleExport() },
              {
                id: 'default',
                label: t('setDefault'),
                isDisabled: isReadOnly || stored.isDefault,
                onAction: () => void setDefault.run({ id }),
              },
              {
                id: 'remove',
                label: t('remove'),
                isDanger: true,
                isDisabled: isReadOnly || stored.frozen || stored.isDefault,
                onAction: () => void handleRemove(),
              },
            ]}
          >
            <Button>{t('more')}</Button>
          </Menu>
        </>
      }
    >
      <InstrumentEditor stored={stored} isReadOnly={isReadOnly} onSaved={onShow} />
    </ListPage>
  )
}
