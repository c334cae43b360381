import { join } from 'node:path'
import type { App } from 'electron'

/** Where the app's own things lie, which differs between a package and a checkout. */
export interface Places {
  /** The folder with package.json and out/. */
  readonly app: string
  readonly renderer: string
  readonly sample: string
  readonly licence: string
  readonly notices: string
  /** Settings, recent studies, the sample study, the log. */
  readonly userData: string
  readonly log: string
  /** Long work's own thread. */
  readonly worker: string
}

export function placesOf(app: App): Places {
  const folder = app.getAppPath()
  const inPackage = (name: string, inCheckout: string): string =>
    app.isPackaged ? join(process.resourcesPath, name) : join(folder, inCheckout)
  const userData = app.getPath('userData')
  return {
    app: folder,
    renderer: join(folder, 'out', 'renderer'),
    sample: inPackage('sample', join('resources', 'sample')),
    licence: inPackage('LICENSE', 'LICENSE'),
    notices: inPackage('THIRD-PARTY-NOTICES.txt', join('out', 'THIRD-PARTY-NOTICES.txt')),
    userData,
    log: join(userData, 'spole.log'),
    worker: join(folder, 'out', 'main', 'worker.js'),
  }
}
