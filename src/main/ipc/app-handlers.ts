import { readFile } from 'node:fs/promises'
import { type App, shell } from 'electron'
import type { AppInfo, appCalls } from '@contract/calls/app'
import type { Handlers } from '@main/ipc/handlers'
import type { Places } from '@main/app/places'
import type { SettingsFile } from '@main/app/settings'
import { systemLanguage } from '@main/app/words'

export interface AppContext {
  readonly app: App
  readonly places: Places
  readonly settings: SettingsFile
  readonly logFile: string
  readonly onLanguage: () => void
}

export function appHandlers({ app, places, settings, logFile, onLanguage }: AppContext) {
  return {
    'app.info': (): AppInfo => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      sqlite: '',
      platform: process.platform,
      systemLanguage: systemLanguage(app.getLocale()),
    }),
    'app.notices': async () => {
      const texts = await Promise.all([places.licence, places.notices].map((file) => readFile(file, 'utf8').catch(() => '')))
      return texts.filter((text) => text !== '').join('\n\n')
    },
    'app.showLog': () => {
      shell.showItemInFolder(logFile)
      return null
    },
    'settings.get': () => settings.get(),
    'settings.set': async (patch) => {
      const before = settings.get().language
      const after = await settings.change(patch)
      if (after.language !== before) onLanguage()
      return after
    },
  } satisfies Partial<Handlers<keyof typeof appCalls>>
}
