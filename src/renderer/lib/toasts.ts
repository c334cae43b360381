import { createStore, useStore } from 'zustand'
import type { Refusal } from '@contract/error'

export type Toast = Readonly<{ id: number }> &
  (Readonly<{ kind: 'refusal'; refusal: Refusal }> | Readonly<{ kind: 'message'; text: string }>)

const mostShown = 4
const messageShownMs = 5000

const store = createStore<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }))
let lastId = 0

function add(toast: Toast): void {
  store.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-mostShown) }))
}

/** Tells that something was refused; stays until it is dismissed. */
export function showRefusal(refusal: Refusal): void {
  // Whoever cancelled something knows that it is cancelled.
  if (refusal.code === 'cancelled') return
  const same = store.getState().toasts.find((toast) => toast.kind === 'refusal' && toast.refusal.code === refusal.code)
  if (same !== undefined) dismissToast(same.id)
  lastId += 1
  add({ id: lastId, kind: 'refusal', refusal })
}

/** Tells in passing that something was done. */
export function showMessage(text: string): void {
  lastId += 1
  const id = lastId
  add({ id, kind: 'message', text })
  setTimeout(() => dismissToast(id), messageShownMs)
}

export function dismissToast(id: number): void {
  store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}

export function useToasts(): readonly Toast[] {
  return useStore(store, (state) => state.toasts)
}
