import { useMemo } from 'react'
import { createStore, useStore } from 'zustand'
import { textsIn } from '@renderer/lib/i18n'
import { useLanguage } from '@renderer/lib/language'

// https://developer.mozilla.org/docs/Web/API/Keyboard/getLayoutMap: Chromium has it, TypeScript's DOM types do not.
interface NavigatorWithKeyboard {
  readonly keyboard?: { getLayoutMap(): Promise<ReadonlyMap<string, string>> }
}

const layout = createStore<{ readonly keys: ReadonlyMap<string, string> }>(() => ({ keys: new Map() }))

/** Learns what is printed on the keys of the keyboard in use; without an answer the US names are shown. */
export async function loadKeyboardLayout(): Promise<void> {
  const { keyboard } = navigator as NavigatorWithKeyboard
  const keys = await keyboard?.getLayoutMap().catch(() => undefined)
  if (keys !== undefined) layout.setState({ keys })
}

/** What is printed on each key, by `KeyboardEvent.code`; the space bar, on which nothing is, by its name. */
export function useKeyboardLayout(): ReadonlyMap<string, string> {
  const language = useLanguage()
  const keys = useStore(layout, (state) => state.keys)
  return useMemo(() => new Map([...keys, ['Space', textsIn(language, 'components')('spaceKey')]]), [keys, language])
}
