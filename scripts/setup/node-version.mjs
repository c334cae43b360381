import { PlainError } from './terminal.mjs'

const OLDEST = [20, 19]

/** Refuses a Node that the build tools cannot run on. */
export function ensureNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  throw new PlainError(
    `Spole needs Node ${OLDEST.join('.')} or newer, and this is ${version}: install a newer Node and try again.`,
  )
}
