import { useTranslation } from 'react-i18next'
import { Button as AriaButton } from 'react-aria-components'
import styles from '@renderer/app/main-screens.module.css'
import { goTo, useRoute } from '@renderer/app/route'

/** The screens that a study consists of, in the order of the work, each with the key that opens it from anywhere. */
export const mainScreens = [
  { name: 'library', chord: 'Mod+Shift+KeyL' },
  { name: 'assignments', chord: 'Mod+Shift+KeyT' },
  { name: 'agreement', chord: 'Mod+Shift+KeyR' },
  { name: 'report', chord: 'Mod+Shift+KeyP' },
] as const

/** Leads from screen to screen. Session and letter need the bar's width for themselves; their way back is the arrow. */
export function MainScreens() {
  const { t } = useTranslation('app')
  const route = useRoute()
  if (route.name === 'session' || route.name === 'letter') return null
  return (
    <nav className={styles['screens']} aria-label={t('screens')}>
      {mainScreens.map(({ name }) => (
        <AriaButton
          key={name}
          className={styles['screen'] ?? ''}
          aria-current={route.name === name ? 'page' : 'false'}
          onPress={() => goTo({ name })}
        >
          {t(name)}
        </AriaButton>
      ))}
    </nav>
  )
}
