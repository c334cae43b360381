import { BrowserWindow, app, dialog, ipcMain, protocol, session } from 'electron'
import { channels } from '@contract/window-api'
import { watchForCrashes } from '@main/app/crashes'
import { fileAmong, givenFile, type GivenFile } from '@main/app/given-files'
import { askToOpenLink } from '@main/app/links'
import { openLog, report } from '@main/app/log'
import { showMenu } from '@main/app/menu'
import { placesOf } from '@main/app/places'
import { guardApp, guardSession, isOurPage, registerSchemes, serveBundle } from '@main/app/security'
import { makeServices } from '@main/app/services'
import { sqliteVersion } from '@main/app/sqlite-version'
import { openWindow } from '@main/app/window'
import { systemLanguage, wordsOf } from '@main/app/words'
import { allHandlers } from '@main/ipc/all-handlers'
import { makeDoor } from '@main/ipc/door'
import { notify } from '@main/ipc/notices'
import type { Services } from '@main/ipc/services'
import { serveMedia } from '@main/media/protocol'
import { pathsOf } from '@main/media/served'
import { removeStaleCopies } from '@main/study/passing-copy'
import { troubleOf } from '@main/study/trouble'

const places = placesOf(app)
openLog(places.log, !app.isPackaged)
watchForCrashes(app)
registerSchemes(protocol)
guardApp(app, (url) => void askToOpenLink(url, wordsOf(systemLanguage(app.getLocale()))))

/** The study or package that was double-clicked, until the window has asked for it. */
let given = fileAmong(process.argv, process.cwd())

async function start(): Promise<void> {
  await app.whenReady()
  const refreshMenu = (): void =>
    showMenu({
      words: services.words(),
      isMac: process.platform === 'darwin',
      isPackaged: app.isPackaged,
      logFile: places.log,
    })
  const takeGiven = (kind: GivenFile['kind']): string | null => {
    if (given?.kind !== kind) return null
    const { path } = given
    given = null
    return path
  }
  const services = await makeServices(app, places, { takeGiven, onLanguage: refreshMenu })
  guardSession(session.defaultSession)
  serveBundle(protocol, places.renderer)
  serveMedia(protocol, (address) => (services.present.isOpen ? pathsOf(services.present.study, address) : null))
  openDoor(services)
  refreshMenu()
  leaveCleanly(services)
  openWindow(services.settings, places.app, app.isPackaged)
  setImmediate(sqliteVersion)
  setImmediate(removeStaleCopies)
}

function openDoor(services: Services): void {
  const { present, chosen } = services
  const door = makeDoor(allHandlers(services, app), {
    explain: (thrown) => troubleOf(thrown, present.isOpen ? present.study.path : ''),
    onRefusal: (refusal) => present.noteRefusal(refusal),
  })
  ipcMain.handle(channels.call, door)
  ipcMain.on(channels.dropped, (event, path: unknown) => {
    if (isOurPage(event) && typeof path === 'string') chosen.noteDropped(path)
  })
}

/** The study is closed and everything on disk before the app goes. */
function leaveCleanly({ settings, jobs, present }: Services): void {
  let isDone = false
  app.on('will-quit', (event) => {
    if (isDone) return
    event.preventDefault()
    isDone = true
    jobs.cancelAll()
    try {
      present.close()
    } catch (thrown) {
      report.thrown('close.failed', thrown)
    }
    // In a turn of its own: quitting again from within this event would be ignored, and the app would stay without a window.
    void settings.settled().finally(() => setImmediate(() => app.quit()))
  })
}

/** A study or package was double-clicked while the app runs. */
function openGiven(file: GivenFile | null): void {
  if (file !== null) {
    given = file
    notify('menu.command', { command: `${file.kind}.given` })
  }
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}

app.on('window-all-closed', () => app.quit())
app.on('second-instance', (_event, args, workingFolder) => openGiven(fileAmong(args, workingFolder)))
app.on('open-file', (event, path) => {
  event.preventDefault()
  openGiven(givenFile(path))
})

// Not awaited: Electron becomes ready only after this file has run to its end.
if (app.requestSingleInstanceLock()) {
  start().catch((thrown: unknown) => {
    report.thrown('start.failed', thrown)
    const { error } = wordsOf(systemLanguage(app.getLocale()))
    dialog.showErrorBox(error.start, error.startDetail.replace('{{path}}', places.log))
    app.exit(1)
  })
} else app.quit()
