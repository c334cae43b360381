import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ElectronApplication, type Page, _electron, test as base } from '@playwright/test'
import { electronArguments, electronPath } from '../scripts/setup/electron.mjs'
import { type Words, wordsOf } from './words'

const projectRoot = resolve(import.meta.dirname, '..')

/** The running app with its first window, and its texts in the language it was started in. */
export interface RunningApp {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly language: 'en' | 'nb'
  readonly say: Words
}

export interface LaunchOptions {
  /** The app's own folder; a test that restarts the app gives the same again. */
  readonly dataFolder: string
  readonly language?: 'en' | 'nb'
  readonly theme?: 'light' | 'dark'
  readonly size?: { readonly width: number; readonly height: number }
  /** Environment variables of its own. */
  readonly env?: Readonly<Record<string, string>>
  /** Further arguments, such as a study to open. */
  readonly arguments?: readonly string[]
}

/** Starts the built app on its own data folder and waits for its window. */
export async function launch(options: LaunchOptions): Promise<RunningApp> {
  const electron = await _electron.launch({
    executablePath: electronPath(),
    args: [
      ...electronArguments(),
      projectRoot,
      `--user-data-dir=${options.dataFolder}`,
      `--lang=${options.language ?? 'en'}`,
      ...(options.arguments ?? []),
    ],
    env: environment({ LANGUAGE: options.language ?? 'en', ...options.env }),
  })
  const page = await electron.firstWindow()
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: options.theme ?? 'light' })
  const { width, height } = options.size ?? { width: 1440, height: 900 }
  await electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  await page.waitForLoadState('domcontentloaded')
  const language = options.language ?? 'en'
  return { electron, page, language, say: wordsOf(language) }
}

/** This process's environment, less what would keep Electron from opening a window. */
function environment(added: Record<string, string>): Record<string, string> {
  const entries = Object.entries({ ...process.env, ...added }).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE')
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? '']))
}

/** Tests with a data folder of their own and the app started on it; everything is closed and removed afterwards. */
export const test = base.extend<{
  dataFolder: string
  startWith: Omit<LaunchOptions, 'dataFolder'>
  app: RunningApp
  /** Starts the app, as often as the test wants; on the test's own folder where it names none. */
  start: (options?: Partial<LaunchOptions>) => Promise<RunningApp>
}>({
  // Playwright reads a fixture's needs from the destructured first argument, which must be there even when empty.
  // eslint-disable-next-line no-empty-pattern
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'spole-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  startWith: [{}, { option: true }],
  app: async ({ dataFolder, startWith }, use) => {
    const app = await launch({ ...startWith, dataFolder })
    await use(app)
    await app.electron.close()
  },
  start: async ({ dataFolder }, use) => {
    const started: RunningApp[] = []
    await use(async (options = {}) => {
      const app = await launch({ dataFolder, ...options })
      started.push(app)
      return app
    })
    await Promise.all(started.map(({ electron }) => electron.close().catch(() => undefined)))
  },
})

export { expect } from '@playwright/test'
