import log from 'electron-log/node'
import { type Fact, factsOf, scrubbed } from '@main/app/scrub'

/*
 * The log is for the person to read and to send with a report, so no name, path, title or passphrase may be in it.
 * It says what happened in words of ours; whatever else is given is scrubbed.
 */

log.transports.file.level = false
log.transports.console.level = false

/** Sends the log to a file; nothing is written before. */
export function openLog(path: string, alsoPrint: boolean): void {
  // Otherwise the library looks for a package.json near the folder it was started in and gives up without one.
  log.transports.file.setAppName('Spole')
  log.transports.file.level = 'info'
  log.transports.file.resolvePathFn = () => path
  log.transports.file.maxSize = 1_000_000
  log.transports.file.format = '{y}-{m}-{d} {h}:{i}:{s}.{ms} {level} {text}'
  log.transports.console.level = alsoPrint ? 'warn' : false
}

/** What of something thrown may be written down. */
function line(what: string, facts: Readonly<Record<string, Fact>>): string {
  return `${what} ${JSON.stringify(scrubbed(facts))}`
}

export const report = {
  info: (what: string, facts: Readonly<Record<string, Fact>> = {}): void => {
    log.info(line(what, facts))
  },
  warn: (what: string, facts: Readonly<Record<string, Fact>> = {}): void => {
    log.warn(line(what, facts))
  },
  error: (what: string, facts: Readonly<Record<string, Fact>> = {}): void => {
    log.error(line(what, facts))
  },
  /** Something unexpected was thrown: its kind and the places in our code, without its message. */
  thrown: (what: string, thrown: unknown, facts: Readonly<Record<string, Fact>> = {}): void => {
    log.error(line(what, { ...facts, ...factsOf(thrown) }))
  },
}
