import { BrowserWindow, app } from 'electron'

/** The least an Electron app can do: what Spole's start is measured against. */
function openWindow() {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  return window.loadFile(new URL('index.html', import.meta.url).pathname)
}

// Not awaited at the top: Electron gets ready only once this file has run to its end.
void app.whenReady().then(openWindow)
