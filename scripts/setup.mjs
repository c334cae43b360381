import { ensureElectron } from './setup/electron.mjs'
import { ensureNodeVersion } from './setup/node-version.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { ensureSystemLibraries } from './setup/system-libraries.mjs'
import { fail, isMainModule } from './setup/terminal.mjs'

/**
 * Brings a fresh checkout to the point where the app can be built and run.
 * Each step looks first and does nothing when its work is already there.
 */
export async function setup() {
  ensureNodeVersion()
  await ensurePackages()
  await ensureElectron()
  await ensureSystemLibraries()
}

if (isMainModule(import.meta.url)) {
  await setup().catch(fail)
  console.log('Spole is set up.')
}
