import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noticeOf, noticesText, packageFolder } from './notices'

function packageWith(license: unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'notice-'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'thing', version: '1.0.0', license }))
  writeFileSync(join(folder, 'LICENSE.md'), 'the text of the licence\n')
  return folder
}

describe('third-party notices', () => {
  it('finds the package of a bundled module, also a nested and a scoped one', () => {
    expect(packageFolder('/p/node_modules/react/index.js')).toBe('/p/node_modules/react')
    expect(packageFolder('/p/node_modules/@scope/thing/dist/a.js')).toBe('/p/node_modules/@scope/thing')
    expect(packageFolder('/p/node_modules/a/node_modules/b/x.js')).toBe('/p/node_modules/a/node_modules/b')
    expect(packageFolder('/p/src/main/index.ts')).toBeNull()
  })

  it('carries the name, version, licence and its text', () => {
    const text = noticesText([noticeOf(packageWith('MIT'))])
    expect(text).toContain('thing 1.0.0 (MIT)')
    expect(text).toContain('the text of the licence')
  })

  it.each(['GPL-3.0', 'LGPL-3.0-or-later', undefined, 'MITish'])('stops at the licence %s', (license) => {
    expect(() => noticeOf(packageWith(license))).toThrow('not on the list')
  })
})
