import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'

/** Files a release must carry; packing stops when one is missing. */
const mustCarry = ['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'sample/session.mp4', 'sample/session.json']

const configuration: Configuration = {
  appId: 'org.spole.app',
  productName: 'Spole',
  copyright: 'MIT License',
  directories: { output: 'dist', buildResources: 'resources/icons' },
  files: [
    'out/**',
    'package.json',
    // The SQLite module's sources and other platforms' binaries are 17 MB that nobody runs.
    '!node_modules/better-sqlite3/{deps,src}/**',
    '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
  ],
  asarUnpack: ['**/*.node'],
  extraResources: [
    { from: 'LICENSE', to: 'LICENSE' },
    { from: 'out/THIRD-PARTY-NOTICES.txt', to: 'THIRD-PARTY-NOTICES.txt' },
    { from: 'resources/sample', to: 'sample', filter: ['session.*'] },
  ],
  // better-sqlite3 carries ready binaries for every platform (Node-API), so nothing is rebuilt.
  npmRebuild: false,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    { ext: 'spole', name: 'Spole study', mimeType: 'application/x-spole' },
    { ext: 'spolepack', name: 'Spole package', mimeType: 'application/x-spole-package' },
  ],
  linux: { target: ['AppImage', 'deb'], category: 'Science', synopsis: 'Rate recorded group-therapy sessions' },
  mac: { target: ['dmg'], category: 'public.app-category.medical' },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
  publish: null,
  afterPack: async ({ appOutDir, electronPlatformName, packager }) => {
    const resources =
      electronPlatformName === 'darwin'
        ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
        : join(appOutDir, 'resources')
    const missing = mustCarry.filter((file) => !existsSync(join(resources, file)))
    if (missing.length > 0) throw new Error(`The package lacks ${missing.join(', ')}`)
  },
}

export default configuration
