import { BrowserWindow, app, ipcMain, protocol, session } from 'electron'
import { channels } from '@contract/window-api'
import { watchForCrashes } from '@main/app/crashes'
import { askToOpenLink } from '@main/app/links'
import { openLog, report } from '@main/app/log'
import { showMenu } from '@main/app/menu'
import { placesOf } from '@main/app/places'
import { guardApp, guardSession, registerSchemes, serveBundle } from '@main/app/security'
import { openSettings } from '@main/app/settings'
import { openWindow } from '@main/app/window'
import { systemLanguage, wordsOf } from '@main/app/words'
import { appHandlers } from '@main/ipc/app-handlers'
import { makeDoor } from '@main/ipc/door'

const places = placesOf(app)
const logFile = openLog(places.userData, !app.isPackaged)
watchForCrashes(app)
registerSchemes(protocol)
guardApp(app, (url) => void askToOpenLink(url, wordsOf(systemLanguage(app.getLocale()))))

async function start(): Promise<void> {
  const settings = await openSettings(places.userData)
  await app.whenReady()
  guardSession(session.defaultSession)
  serveBundle(protocol, places.renderer)
  const language = () => settings.get().language ?? systemLanguage(app.getLocale())
  const refreshMenu = (): void => {
    showMenu({ language: language(), isMac: process.platform === 'darwin', isPackaged: app.isPackaged, logFile })
  }
  refreshMenu()
  ipcMain.handle(
    channels.call,
    makeDoor(appHandlers({ app, places, settings, logFile, onLanguage: refreshMenu }), {
      explain: (thrown) => thrown,
      onRefusal: () => undefined,
    }),
  )
  openWindow(settings, places.app, app.isPackaged)
}

app.on('window-all-closed', () => {
  app.quit()
})
app.on('second-instance', () => {
  const [window] = BrowserWindow.getAllWindows()
  window?.restore()
  window?.focus()
})

// Not awaited: Electron becomes ready only after this file has run to its end.
if (app.requestSingleInstanceLock()) {
  start().catch((thrown: unknown) => {
    report.thrown('start.failed', thrown)
    app.exit(1)
  })
} else app.quit()
