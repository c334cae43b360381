import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** Permissive licences, which may be bundled; anything else stops the build until somebody has looked at it. */
const allowed =
  /^\(?(BlueOak-1\.0\.0|MIT|MIT-0|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|ISC|MPL-2\.0|0BSD|CC0-1\.0)( OR [\w.-]+)*\)?$/

interface Notice {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly text: string
}

/** The packages of all parts built so far in this process, by name and version. */
const collected = new Map<string, Notice>()

/** The folder of the npm package that a bundled module belongs to, or null for our own modules. */
export function packageFolder(moduleId: string): string | null {
  const match = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(moduleId.replaceAll('\\', '/'))
  return match?.[1] ?? null
}

/** Reads a package's licence; throws when it has none that may be bundled. */
export function noticeOf(folder: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof license !== 'string' || !allowed.test(license)) {
    throw new Error(
      `${name} ${version} has the licence ${JSON.stringify(license)}, which is not on the list of scripts/release/notices.ts`,
    )
  }
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8').trim()
  return { name, version, license, text }
}

/** One text file with the licence of every package, in order of name. */
export function noticesText(packages: readonly Notice[]): string {
  const sorted = packages.toSorted((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version))
  const rule = '-'.repeat(78)
  const parts = sorted.map(
    ({ name, version, license, text }) => `${rule}\n${name} ${version} (${license})\n\n${text}\n`,
  )
  const head =
    'Spole contains the following software. Electron and Chromium carry their own notices beside this file.\n'
  return [head, ...parts].join('\n')
}

/** Collects the licences of what is really bundled, plus `external` packages, into one file. */
export function notices(outFile: string, external: readonly string[]): Plugin {
  return {
    name: 'third-party-notices',
    generateBundle(_options, bundle) {
      const folders = new Set(external)
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const id of chunk.moduleIds) {
          const folder = packageFolder(id)
          // Some packages mark their module type by a package.json of a name-less subfolder; only real packages count.
          if (folder !== null && existsSync(join(folder, 'package.json'))) folders.add(folder)
        }
      }
      for (const folder of folders) {
        const notice = noticeOf(folder)
        collected.set(`${notice.name}@${notice.version}`, notice)
      }
    },
    writeBundle() {
      if (existsSync(dirname(outFile))) writeFileSync(outFile, noticesText([...collected.values()]))
    },
  }
}
