import type { ElectronApplication } from '@playwright/test'

/** The next dialogs in which a file is chosen answer these paths; nothing is cancelled. */
export function choosePaths(electron: ElectronApplication, paths: readonly string[]): Promise<void> {
  return electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
  }, paths)
}

/** The next dialogs that ask where to write answer this path. */
export function saveTo(electron: ElectronApplication, filePath: string): Promise<void> {
  return electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, filePath)
}
