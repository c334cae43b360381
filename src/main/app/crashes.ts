import type { App } from 'electron'
import { report } from '@main/app/log'

/** A process that dies at every start would otherwise fill the log with itself. */
const mostReported = 20

/** Writes down what dies and what nobody caught, without what it was about. */
export function watchForCrashes(app: App): void {
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') report.error('window.gone', { reason, exitCode })
  })
  let reported = 0
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason === 'clean-exit' || reported >= mostReported) return
    reported += 1
    report.error('process.gone', { kind: type, reason, exitCode })
  })
  process.on('unhandledRejection', (thrown) => {
    report.thrown('unhandled.rejection', thrown)
  })
  process.on('uncaughtException', (thrown) => {
    report.thrown('uncaught.exception', thrown)
  })
}
