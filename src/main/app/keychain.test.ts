import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openKeychain } from './keychain'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spole-keychain-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Stands for the operating system's keychain: turns bytes round. */
const storage = (backend: 'gnome_libsecret' | 'basic_text' = 'gnome_libsecret', available = true) => ({
  isEncryptionAvailable: () => available,
  encryptString: (text: string) => Buffer.from(text).reverse(),
  decryptString: (secret: Buffer) => Buffer.from(secret).reverse().toString(),
  getSelectedStorageBackend: () => backend,
})

describe('the keychain', () => {
  it('remembers a passphrase over a restart, and never in plain text', async () => {
    const keychain = await openKeychain(folder, storage(), 'linux')
    await keychain.remember('a', 'open sesame')
    expect((await openKeychain(folder, storage(), 'linux')).get('a')).toBe('open sesame')
    expect(await readFile(join(folder, 'keychain.json'), 'utf8')).not.toContain('sesame')
  })

  it('forgets when asked', async () => {
    const keychain = await openKeychain(folder, storage(), 'linux')
    await keychain.remember('a', 'open sesame')
    await keychain.forget('a')
    expect(keychain.has('a')).toBe(false)
    expect(keychain.get('a')).toBeNull()
  })

  it.each([
    ['Linux has no keyring', storage('basic_text'), 'linux'],
    ['the system has no keychain', storage('gnome_libsecret', false), 'darwin'],
  ] as const)('refuses to remember where %s', async (_why, system, platform) => {
    const keychain = await openKeychain(folder, system, platform)
    expect(keychain.canRemember()).toBe(false)
    await expect(keychain.remember('a', 'open sesame')).rejects.toMatchObject({ code: 'no-keychain' })
    expect(keychain.get('a')).toBeNull()
  })

  it('asks for the passphrase again when the system lost its key', async () => {
    await (await openKeychain(folder, storage(), 'darwin')).remember('a', 'open sesame')
    const lost = {
      ...storage(),
      decryptString: () => {
        throw new Error('not ours')
      },
    }
    expect((await openKeychain(folder, lost, 'darwin')).get('a')).toBeNull()
  })
})
