// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { useKeyText } from '@renderer/features/session/marking/use-chord'
import { loadKeyboardLayout } from '@renderer/lib/keyboard-layout'
import { settingsStore } from '@renderer/lib/settings'

function KeyNames() {
  const keyText = useKeyText()
  return [keyText('sheet.notApplicable'), keyText('event.endNow'), keyText('edit.undo')].map(String).join(' | ')
}

it('names a key as the person has set it and as their keyboard prints it', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const norwegian = new Map([
    ['Minus', '+'],
    ['BracketRight', '¨'],
  ])
  Object.assign(navigator, { keyboard: { getLayoutMap: () => Promise.resolve(norwegian) } })
  const home = document.createElement('div')
  const root = createRoot(home)
  await act(async () => root.render(<KeyNames />))
  expect(home.textContent).toBe('- | ] | Ctrl+Z')
  await act(loadKeyboardLayout)
  expect(home.textContent).toBe('+ | ¨ | Ctrl+Z')
  await act(async () => settingsStore.setState({ keys: { 'sheet.notApplicable': 'KeyN', 'event.endNow': '' } }))
  expect(home.textContent).toBe('N | null | Ctrl+Z')
  await act(async () => root.unmount())
})
