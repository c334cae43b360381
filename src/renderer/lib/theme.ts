import { useSyncExternalStore } from 'react'
import { settingsStore } from '@renderer/lib/settings'

/** Keeps `data-theme` on the page as the settings, or with `system` the operating system, say. */
export function followTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const show = (): void => {
    const { theme } = settingsStore.getState()
    const shown = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    document.documentElement.dataset['theme'] = shown
  }
  dark.addEventListener('change', show)
  settingsStore.subscribe(show)
  show()
}

/** The theme on screen now, for what is drawn with colours of its own. */
export function useShownTheme(): 'light' | 'dark' {
  return useSyncExternalStore(watchTheme, () =>
    document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light',
  )
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
