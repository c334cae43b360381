import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      '@domain': resolve(import.meta.dirname, 'src/domain'),
      '@contract': resolve(import.meta.dirname, 'src/contract'),
      '@main': resolve(import.meta.dirname, 'src/main'),
      '@renderer': resolve(import.meta.dirname, 'src/renderer'),
      '@resources': resolve(import.meta.dirname, 'resources'),
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'lint/**/*.test.ts'],
    // The native SQLite module crashes plain Node 20: vitest itself is started inside Electron-as-Node, and forks inherit it.
    pool: 'forks',
    // Styles are left empty, but for the one file whose colours are measured.
    css: { include: [/app\/tokens\.css/] },
    // Deriving a study's key is slow on purpose, and a machine may be busy: only what hangs is to fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
