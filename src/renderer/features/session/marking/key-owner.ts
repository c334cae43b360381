import { isTextField } from '@renderer/lib/chord'

/** Keys that a focused control answers itself; the session's keys leave them to it. */
const controlKeys: readonly { readonly selector: string; readonly keys: RegExp }[] = [
  {
    selector: 'button, summary, a[href], [role="button"], [role="checkbox"], [role="switch"]',
    keys: /^(Space|Enter)$/,
  },
  { selector: '[role="tab"], [role="radio"]', keys: /^(Arrow\w+|Home|End|Space|Enter)$/ },
  {
    selector: '[role="slider"], [role="separator"], input[type="range"]',
    keys: /^(Arrow\w+|Home|End|PageUp|PageDown|Enter)$/,
  },
]

/** True when the pressed key belongs to what has the focus: a text field, anything in a dialog or menu, a control's own key. */
export function isTakenByFocus(target: EventTarget | null, chord: string): boolean {
  if (!(target instanceof Element)) return false
  if (isTextField(target) || target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'))
    return true
  return controlKeys.some(({ selector, keys }) => keys.test(chord) && target.matches(selector))
}

/** Whether the key was pressed inside the sheet, where digits grade and arrows move. */
export function placeOfKey(target: EventTarget | null): 'sheet' | 'session' {
  return target instanceof Element && target.closest('[data-keys="sheet"]') ? 'sheet' : 'session'
}
