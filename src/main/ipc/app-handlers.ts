import { readFile } from 'node:fs/promises'
import { type App, shell } from 'electron'
import type { AppInfo, appCalls } from '@contract/calls/app'
import { sqliteVersion } from '@main/app/sqlite-version'
import { systemLanguage } from '@main/app/words'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'

export function appHandlers(services: Services, app: App) {
  const { places, settings, jobs } = services
  return {
    'app.info': (): AppInfo => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      sqlite: sqliteVersion(),
      platform: process.platform,
      systemLanguage: systemLanguage(app.getLocale()),
    }),
    'app.notices': async () => {
      const texts = await Promise.all(
        [places.licence, places.notices].map((file) => readFile(file, 'utf8').catch(() => '')),
      )
      return texts.filter((text) => text !== '').join('\n\n')
    },
    'app.showLog': () => {
      shell.showItemInFolder(places.log)
      return null
    },
    'settings.get': () => settings.get(),
    'settings.set': async (patch) => {
      const before = services.language()
      const after = await settings.change(patch)
      if (services.language() !== before) services.onLanguage()
      return after
    },
    'jobs.cancel': ({ jobId }) => {
      jobs.cancel(jobId)
      return null
    },
  } satisfies Handlers<keyof typeof appCalls>
}
