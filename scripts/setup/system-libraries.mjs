import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { electronPath } from './electron.mjs'
import { PlainError, runOrFail, say } from './terminal.mjs'

/** What Electron's window and the tests' virtual display need beyond a bare Debian 12. */
const debianPackages = [
  'xvfb',
  'libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'fonts-inter',
  'fonts-dejavu-core',
]

/** Tests have ffmpeg make their media, xmllint check ELAN documents, poppler read PDFs back; the app itself does without. */
const testPackages = ['ffmpeg', 'libxml2-utils', 'poppler-utils']
const testPrograms = ['ffmpeg', 'xmllint', 'pdftotext']

/** Installs what the system lacks (Debian and root), or says which one command does. */
export async function ensureSystemLibraries() {
  if (process.platform !== 'linux') return
  const missing = missingLibraries()
  const hasDisplayServer = findOnPath('Xvfb')
  if (missing.length === 0 && hasDisplayServer) return

  const install = `apt-get install -y --no-install-recommends ${debianPackages.join(' ')}`
  const reason = missing.length > 0 ? `Electron lacks ${missing.join(', ')}` : 'Xvfb is missing'
  if (!findOnPath('apt-get')) {
    throw new PlainError(`${reason}: install the libraries Electron needs (on Debian: ${install}).`)
  }
  if (process.getuid?.() !== 0) throw new PlainError(`${reason}: run «sudo ${install}» and try again.`)

  say('installing system libraries')
  const sentence = `The system libraries could not be installed: run «${install}» and look at what it says.`
  await installPackages(debianPackages, sentence)
}

/** Installs what only tests and benches use, where that can be done; what needs it is left out otherwise. */
export async function ensureTestPrograms() {
  const missing = testPrograms.filter((program) => !findOnPath(program))
  if (missing.length === 0) return
  const named = missing.join(' and ')
  const install = `apt-get install -y --no-install-recommends ${testPackages.join(' ')}`
  const leftOut = 'what is tested with it is left out'
  if (process.platform !== 'linux' || !findOnPath('apt-get') || process.getuid?.() !== 0) {
    say(`${named} is not installed: ${leftOut} (on Debian: sudo ${install})`)
    return
  }
  say(`installing ${named} for the tests`)
  await installPackages(testPackages, `${named} could not be installed with «${install}»`).catch((error) =>
    say(`${error.message}: ${leftOut}`),
  )
}

async function installPackages(packages, sentence) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '-y', '--no-install-recommends', '-qq', ...packages]
  await runOrFail('apt-get', ['update', '-qq'], sentence, { env, quiet: true })
  await runOrFail('apt-get', install, sentence, { env, quiet: true })
}

function missingLibraries() {
  try {
    const report = execFileSync('ldd', [electronPath()], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return [...report.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
  } catch {
    return []
  }
}

function findOnPath(program) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)))
}
