/** Keys in fields that lie in a list: Enter keeps what is written and Escape leaves it, and no other key gets out. */
export function fieldKeys(onClose: () => void): (press: React.KeyboardEvent) => void {
  return (press) => {
    // While a field has the focus its keys are its own: neither the list nor the session hears them.
    press.stopPropagation()
    if (press.key === 'Escape') onClose()
    if (press.key !== 'Enter' || !(press.target instanceof HTMLInputElement)) return
    press.preventDefault()
    press.target.blur()
    onClose()
  }
}
