import { join } from 'node:path'
import type { SafeStorage } from 'electron'
import { z } from 'zod'
import { SpoleError } from '@contract/error'
import { openJsonFile } from '@main/app/json-file'
import { report } from '@main/app/log'
import { keepsSecrets } from '@main/app/security'

/** Passphrases kept by the operating system's keychain, by study. */
export interface Keychain {
  /** True where the system has a real keychain. */
  canRemember(): boolean
  has(fileId: string): boolean
  get(fileId: string): string | null
  /** Refused as `no-keychain` where there is none. */
  remember(fileId: string, passphrase: string): Promise<void>
  forget(fileId: string): Promise<void>
}

const keychainSchema = z.record(z.string(), z.string())

/** What of Electron's safeStorage is used. */
type Storage = Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'> &
  Partial<Pick<SafeStorage, 'getSelectedStorageBackend'>>

/** The keychain's key encrypts; what it encrypted lies in a file of ours that is worth nothing without it. */
export async function openKeychain(folder: string, storage: Storage, platform: NodeJS.Platform): Promise<Keychain> {
  const file = await openJsonFile(join(folder, 'keychain.json'), keychainSchema, {})
  const canRemember = (): boolean =>
    keepsSecrets(
      storage.isEncryptionAvailable(),
      platform === 'linux' ? (storage.getSelectedStorageBackend?.() ?? 'unknown') : null,
    )
  const without = (fileId: string) =>
    Object.fromEntries(Object.entries(file.get()).filter(([known]) => known !== fileId))
  return {
    canRemember,
    has: (fileId) => Object.hasOwn(file.get(), fileId),
    get: (fileId) => {
      const secret = file.get()[fileId]
      if (secret === undefined || !canRemember()) return null
      try {
        return storage.decryptString(Buffer.from(secret, 'base64'))
      } catch (thrown) {
        // The keychain was reset: the person types the passphrase again.
        report.thrown('keychain.unreadable', thrown)
        return null
      }
    },
    remember: async (fileId, passphrase) => {
      if (!canRemember()) throw new SpoleError('no-keychain')
      await file.set({ ...file.get(), [fileId]: storage.encryptString(passphrase).toString('base64') })
    },
    forget: async (fileId) => {
      if (Object.hasOwn(file.get(), fileId)) await file.set(without(fileId))
    },
  }
}
