import type { App } from 'electron'
import { report } from '@main/app/log'

/** Writes down what dies and what nobody caught, without what it was about. */
export function watchForCrashes(app: App): void {
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') report.error('window.gone', { reason, exitCode })
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') report.error('process.gone', { kind: type, reason, exitCode })
  })
  process.on('unhandledRejection', (thrown) => {
    report.thrown('unhandled.rejection', thrown)
  })
  process.on('uncaughtException', (thrown) => {
    report.thrown('uncaught.exception', thrown)
  })
}
