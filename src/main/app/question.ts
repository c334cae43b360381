import { BrowserWindow, dialog } from 'electron'

interface Question {
  readonly message: string
  readonly detail: string
  readonly yes: string
  readonly no: string
}

/** Asks in a dialog of the system's, over the window where there is one; Enter and Escape say no. */
export async function agrees({ message, detail, yes, no }: Question): Promise<boolean> {
  const options = { type: 'question' as const, message, detail, buttons: [yes, no], defaultId: 1, cancelId: 1 }
  const window = BrowserWindow.getAllWindows()[0]
  const { response } = await (window === undefined
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options))
  return response === 0
}
