import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundleFile, contentSecurityPolicy, externalLink, isOurPage, keepsSecrets, staysHere } from './security'

const root = join('/opt', 'spole', 'renderer')

describe('a page address', () => {
  it.each([
    ['app://bundle/', 'index.html'],
    ['app://bundle/index.html', 'index.html'],
    ['app://bundle/assets/index-a1.js', 'assets/index-a1.js'],
    ['app://bundle/assets/../index.html', 'index.html'],
  ])('%s is a file of the bundle', (url, file) => {
    expect(bundleFile(root, url)).toBe(join(root, file))
  })

  it.each([
    'app://other/index.html',
    'app://bundle/..%2f..%2fetc%2fpasswd',
    'app://bundle/%2e%2e/%2e%2e/..%2fpasswd',
    'app://bundle/..%5c..%5cpasswd%00.html',
    'app://bundle/%00',
    'app://bundle/%',
  ])('%s is not', (url) => {
    const file = bundleFile(root, url)
    expect(file === null || file.startsWith(`${root}/`)).toBe(true)
    expect(file).not.toBe(join('/etc', 'passwd'))
  })

  it('outside the bundle is refused even where it stays under a folder of a similar name', () => {
    expect(bundleFile(root, 'app://bundle/..%2frenderer-secrets%2fkey.json')).toBeNull()
  })
})

describe('a request', () => {
  it.each([
    'app://bundle/',
    'media://recording/x/0',
    'blob:app://bundle/1',
    'data:text/plain,x',
    'devtools://devtools/x',
  ])('to %s stays on this computer', (url) => {
    expect(staysHere(url)).toBe(true)
  })

  it.each([
    'https://example.org/',
    'http://localhost/',
    'ws://localhost/',
    'file:///etc/passwd',
    'ftp://a/',
    'chrome://gpu',
    'nonsense',
  ])('to %s is cancelled', (url) => {
    expect(staysHere(url)).toBe(false)
  })
})

describe('an external link', () => {
  it('is shown only when it is plain https', () => {
    expect(externalLink('https://example.org/a?b=c')).toBe('https://example.org/a?b=c')
    for (const url of [
      'http://example.org/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https://user:word@example.org/',
      'mailto:a@b',
      '',
    ]) {
      expect(externalLink(url)).toBeNull()
    }
  })
})

describe('a message', () => {
  const page = { origin: 'app://bundle' }

  it('is heard from the main frame of the app’s own page', () => {
    expect(isOurPage({ senderFrame: page, sender: { mainFrame: page } })).toBe(true)
  })

  it('is not heard from a frame inside it, another page, or a frame that is gone', () => {
    const elsewhere = { origin: 'https://example.org' }
    expect(isOurPage({ senderFrame: { origin: 'app://bundle' }, sender: { mainFrame: page } })).toBe(false)
    expect(isOurPage({ senderFrame: elsewhere, sender: { mainFrame: elsewhere } })).toBe(false)
    expect(isOurPage({ senderFrame: null, sender: { mainFrame: page } })).toBe(false)
  })
})

describe('the keychain rule', () => {
  it('does not take scrambling with a known key for a keychain', () => {
    expect(keepsSecrets(true, 'basic_text')).toBe(false)
    expect(keepsSecrets(true, 'unknown')).toBe(false)
    expect(keepsSecrets(false, 'gnome_libsecret')).toBe(false)
    expect(keepsSecrets(true, 'gnome_libsecret')).toBe(true)
    expect(keepsSecrets(true, null)).toBe(true)
  })
})

describe('the content policy', () => {
  it('lets scripts come from the bundle only and styles by nonce', () => {
    const policy = contentSecurityPolicy('abc')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("'nonce-abc'")
    expect(policy).not.toMatch(/unsafe|https:|\*/)
  })
})
