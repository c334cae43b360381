import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const aliases = {
  '@domain/': 'src/domain/',
  '@contract/': 'src/contract/',
  '@main/': 'src/main/',
  '@renderer/': 'src/renderer/',
}

/** Which rooms a room may import from; a room may always import from itself. */
const mayImport = {
  domain: [],
  contract: ['domain'],
  main: ['domain', 'contract'],
  'renderer/lib': ['domain', 'contract'],
  'renderer/components': ['domain', 'contract', 'renderer/lib'],
  'renderer/features': ['domain', 'contract', 'renderer/lib', 'renderer/components'],
  'renderer/app': ['domain', 'contract', 'renderer/lib', 'renderer/components', 'renderer/features'],
}

/** Packages and built-ins that do not belong in a room. */
const foreignTo = {
  // Mathematics without effects: quantiles of distributions (see docs/architecture.md).
  domain: /^(?!\.|@domain\/|@stdlib\/)/,
  contract: /^(?!\.|@domain\/|@contract\/|zod$)/,
  renderer: /^(electron|electron-log|better-sqlite3|node:|fs$|path$)/,
}

/** The room a source file stands in, e.g. `{ room: 'renderer/features', feature: 'session' }`, or null outside src. */
export function roomOf(file) {
  const parts = file.split('/')
  if (parts[0] !== 'src') return null
  if (parts[1] !== 'renderer') return { room: parts[1], feature: null }
  // Files that stand directly in src/renderer start the app.
  const inner = parts.length > 3 ? parts[2] : 'app'
  return { room: `renderer/${inner}`, feature: inner === 'features' ? parts[3] : null }
}

/** The project file (without ending) that an import names, or null for a package. */
export function target(fromFile, specifier) {
  for (const [alias, folder] of Object.entries(aliases)) {
    if (specifier.startsWith(alias)) return folder + specifier.slice(alias.length)
  }
  if (specifier.startsWith('.'))
    return relative(root, resolve(root, dirname(fromFile), specifier)).replaceAll('\\', '/')
  return null
}

/** Says what is wrong with an import, or null when it keeps the one direction. */
export function problemOfImport(fromFile, specifier) {
  const from = roomOf(fromFile)
  if (from === null) return null
  const zone = from.room.split('/')[0]
  const isTest = /\.test\.tsx?$/.test(fromFile)
  const to = target(fromFile, specifier)
  if (to === null) {
    const foreign = foreignTo[zone]
    return foreign !== undefined && !isTest && foreign.test(specifier) ? `${zone} must not know ${specifier}` : null
  }
  const there = roomOf(to)
  if (there === null) return null
  if (there.room !== from.room) {
    return mayImport[from.room]?.includes(there.room) ? null : `${from.room} must not import from ${there.room}`
  }
  return from.feature === there.feature ? null : `feature ${from.feature} must not import feature ${there.feature}`
}

const rule = {
  meta: { type: 'problem', docs: { description: 'imports go in one direction through the house' } },
  create(context) {
    const file = relative(root, context.filename).replaceAll('\\', '/')
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return
      const message = problemOfImport(file, node.source.value)
      if (message !== null) context.report({ node: node.source, message })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}

export default { meta: { name: 'house' }, rules: { 'import-direction': rule } }
