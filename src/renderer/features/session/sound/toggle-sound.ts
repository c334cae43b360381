import { changeSettings, settingsStore } from '@renderer/lib/settings'

/** Shows or hides the sound's lane. */
export function toggleSound(): void {
  void changeSettings({ soundShown: !settingsStore.getState().soundShown })
}
