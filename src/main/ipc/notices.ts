import { BrowserWindow } from 'electron'
import type { NoticeName, Notices } from '@contract/notices'
import { channels } from '@contract/window-api'

/** Tells every window of the app. */
export function notify<Name extends NoticeName>(name: Name, notice: Notices[Name]): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.webContents.isDestroyed()) window.webContents.send(channels.notice, name, notice)
  }
}
