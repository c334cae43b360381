import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { notices } from './scripts/release/notices'

const alias = {
  '@domain': resolve(import.meta.dirname, 'src/domain'),
  '@contract': resolve(import.meta.dirname, 'src/contract'),
  '@main': resolve(import.meta.dirname, 'src/main'),
  '@renderer': resolve(import.meta.dirname, 'src/renderer'),
  '@resources': resolve(import.meta.dirname, 'resources'),
}

const thirdPartyNotices = () =>
  notices(resolve(import.meta.dirname, 'out/THIRD-PARTY-NOTICES.txt'), [
    resolve(import.meta.dirname, 'node_modules/better-sqlite3'),
  ])

export default defineConfig({
  main: {
    // fflate's build for Node declares a `require` of its own, as electron-vite does in each chunk.
    resolve: { alias: { ...alias, fflate: 'fflate/browser' } },
    plugins: [thirdPartyNotices()],
    build: {
      target: 'node24',
      rollupOptions: {
        input: {
          index: resolve(import.meta.dirname, 'src/main/index.ts'),
          cli: resolve(import.meta.dirname, 'src/main/cli/index.ts'),
          worker: resolve(import.meta.dirname, 'src/main/worker.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    plugins: [thirdPartyNotices()],
    build: {
      // A sandboxed preload must be one CommonJS file that requires nothing but electron.
      externalizeDeps: false,
      lib: { entry: resolve(import.meta.dirname, 'src/main/preload.ts'), formats: ['cjs'] },
      rollupOptions: { output: { entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'src/renderer'),
    resolve: { alias },
    plugins: [react(), thirdPartyNotices()],
    build: {
      target: 'chrome148',
      rollupOptions: { input: resolve(import.meta.dirname, 'src/renderer/index.html') },
    },
  },
})
