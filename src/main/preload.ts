import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { type WindowApi, channels } from '@contract/window-api'

/** The window gets verbs, never ipcRenderer, and no event object of Electron's reaches it. */
const api: WindowApi = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  on: (name, listener) => {
    const hear = (_event: unknown, heard: unknown, notice: Parameters<typeof listener>[0]): void => {
      if (heard === name) listener(notice)
    }
    ipcRenderer.on(channels.notice, hear)
    return () => {
      ipcRenderer.removeListener(channels.notice, hear)
    }
  },
  pathOfDroppedFile: (file) => {
    // Only files from the operating system have a path; those a page makes up have none.
    const path = file instanceof File ? webUtils.getPathForFile(file) : ''
    if (path !== '') ipcRenderer.send(channels.dropped, path)
    return path
  },
}

contextBridge.exposeInMainWorld('spole', api)
