import { BrowserWindow, dialog, shell } from 'electron'
import type { Words } from '@main/app/words'

let isAsking = false

/** Opens a link in the person's browser once they said yes to this very address: visiting it tells somebody something. */
export async function askToOpenLink(url: string, words: Words): Promise<void> {
  if (isAsking) return
  isAsking = true
  try {
    const options = {
      type: 'question' as const,
      message: words.dialog.openLink,
      detail: words.dialog.openLinkDetail.replace('{{url}}', url),
      buttons: [words.dialog.open, words.dialog.cancel],
      defaultId: 1,
      cancelId: 1,
    }
    const window = BrowserWindow.getAllWindows()[0]
    const { response } = await (window === undefined
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(window, options))
    if (response === 0) await shell.openExternal(url)
  } finally {
    isAsking = false
  }
}
