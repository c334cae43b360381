import { useTranslation } from 'react-i18next'
import { Button as AriaButton } from 'react-aria-components'
import type { OpenStudy } from '@contract/calls/study'
import { MainScreens, mainScreens } from '@renderer/app/main-screens'
import { goTo, useRoute } from '@renderer/app/route'
import styles from '@renderer/app/top-bar.module.css'
import { Icon } from '@renderer/components/icon'
import { IconButton } from '@renderer/components/icon-button'
import { Keycap } from '@renderer/components/keycap'
import { Menu } from '@renderer/components/menu'
import { TopBarOutlet } from '@renderer/components/top-bar-slot'
import { PersonMenu } from '@renderer/features/people/person-menu'
import { useAction } from '@renderer/lib/queries'

/** What is always true of the open study: its name, whether it is encrypted, and who works in it. */
export function TopBar({ study, onKeys }: { readonly study: OpenStudy; readonly onKeys: () => void }) {
  const { t } = useTranslation('app')
  const route = useRoute()
  const close = useAction('study.close')
  return (
    <header className={styles['bar']}>
      {route.name === 'library' ? null : (
        <IconButton icon="back" label={t('toLibrary')} onPress={() => goTo({ name: 'library' })} />
      )}
      <Menu
        label={t('studyMenu')}
        entries={[
          ...mainScreens.map(({ name, chord }) => ({
            id: name,
            label: t(name),
            onAction: () => goTo({ name }),
            hint: <Keycap chord={chord} />,
          })),
          { id: 'study', label: t('studySettings'), onAction: () => goTo({ name: 'study', page: 'general' }) },
          { id: 'instruments', label: t('instruments'), onAction: () => goTo({ name: 'study', page: 'instruments' }) },
          {
            id: 'settings',
            label: t('settings'),
            onAction: () => goTo({ name: 'settings', page: 'general' }),
            hint: <Keycap chord="Mod+Comma" />,
          },
          { id: 'close', label: t('closeStudy'), onAction: () => void close.run({}) },
        ]}
      >
        <AriaButton className={styles['study'] ?? ''} aria-label={t('studyMenuOf', { title: study.title })}>
          <span className={styles['title']}>{study.title}</span>
          <Icon name="chevron" size={12} />
        </AriaButton>
      </Menu>
      {study.encrypted ? (
        <span className={styles['quiet']}>{t('encrypted')}</span>
      ) : (
        <span className={styles['open']}>
          <Icon name="unlocked" size={12} />
          {t('notEncrypted')}
        </span>
      )}
      {study.isSample && <span className={styles['sample']}>{t('sample')}</span>}
      <MainScreens />
      <TopBarOutlet place="middle" className={styles['middle'] ?? ''} />
      <TopBarOutlet place="end" className={styles['end'] ?? ''} />
      <PersonMenu
        personId={study.currentPersonId}
        onManage={() => goTo({ name: 'study', page: 'people' })}
        isReadOnly={study.readOnly}
      />
      <AriaButton className={styles['help'] ?? ''} aria-label={t('keys')} onPress={onKeys}>
        ?
      </AriaButton>
    </header>
  )
}
