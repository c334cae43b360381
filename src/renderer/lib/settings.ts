import { createStore, useStore } from 'zustand'
import type { Settings } from '@contract/calls/app'
import { defaultSettings } from '@contract/default-settings'
import { call } from '@renderer/lib/door'

/** The settings of this computer's user, kept by main. */
export const settingsStore = createStore<Settings>(() => defaultSettings)

export async function loadSettings(): Promise<Settings> {
  const settings = await call('settings.get', {})
  settingsStore.setState(settings, true)
  return settings
}

/** Shows a change at once and has main keep it. */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  settingsStore.setState(patch)
  settingsStore.setState(await call('settings.set', patch), true)
}

export function useSettings<Value>(select: (settings: Settings) => Value): Value {
  return useStore(settingsStore, select)
}
