import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

/** Builds an entry as the app is built, for tests that need a real process or thread of it; `remove` it afterwards. */
export async function builtForTest(entry: string): Promise<{ readonly file: string; readonly remove: () => void }> {
  const outDir = mkdtempSync(join(root, 'node_modules', '.spole-test-'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: {
      alias: {
        '@domain': join(root, 'src/domain'),
        '@contract': join(root, 'src/contract'),
        '@main': join(root, 'src/main'),
      },
    },
    ssr: { external: true },
    build: {
      ssr: join(root, entry),
      outDir,
      target: 'node24',
      rollupOptions: { output: { entryFileNames: 'built.js' } },
    },
  })
  return { file: join(outDir, 'built.js'), remove: () => rmSync(outDir, { recursive: true, force: true }) }
}
