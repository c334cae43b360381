import { BrowserWindow, nativeTheme, screen } from 'electron'
import { join } from 'node:path'
import { webPreferences } from '@main/app/security'
import type { SettingsFile, WindowBounds } from '@main/app/settings'
import { pageOrigin } from '@main/app/security'

/** The `--bg` of both themes in tokens.css: the colour of the window before its page has painted. */
const background = { light: '#fbfcfd', dark: '#1a1d21' } as const

const defaultSize = { width: 1440, height: 900 }
const smallest = { minWidth: 1024, minHeight: 640 }

/** Makes the app's window; it shows itself once there is something to see. */
export function openWindow(settings: SettingsFile, appFolder: string, isPackaged: boolean): BrowserWindow {
  const { theme } = settings.get()
  const isDark = theme === 'dark' || (theme === 'system' && nativeTheme.shouldUseDarkColors)
  const remembered = onScreen(settings.windowBounds())
  const window = new BrowserWindow({
    ...defaultSize,
    ...(remembered === null
      ? {}
      : { x: remembered.x, y: remembered.y, width: remembered.width, height: remembered.height }),
    ...smallest,
    show: false,
    title: 'Spole',
    backgroundColor: isDark ? background.dark : background.light,
    // The window's own bar has every command; Alt shows the menu.
    autoHideMenuBar: true,
    webPreferences: webPreferences(join(appFolder, 'out', 'preload', 'index.cjs'), !isPackaged),
  })
  if (remembered?.maximized === true) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
  })
  // The title names the app and not the study: it shows in task bars and on shared screens.
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    void settings.keepWindowBounds({ x, y, width, height, maximized: window.isMaximized() })
  })
  void window.loadURL(`${pageOrigin}/`)
  return window
}

/** The bounds, when enough of them is on a screen that is still there. */
function onScreen(bounds: WindowBounds | null): WindowBounds | null {
  if (bounds === null) return null
  const { workArea } = screen.getDisplayMatching(bounds)
  const overlapX = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x)
  const overlapY = Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y)
  return overlapX >= 200 && overlapY >= 100 ? bounds : null
}
