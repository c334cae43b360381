import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { createStore, useStore } from 'zustand'

type Place = 'middle' | 'end'

const places = createStore<Readonly<Record<Place, HTMLElement | null>>>(() => ({ middle: null, end: null }))

const setters = {
  middle: (element: HTMLElement | null): void => places.setState({ middle: element }),
  end: (element: HTMLElement | null): void => places.setState({ end: element }),
} satisfies Record<Place, (element: HTMLElement | null) => void>

/** Where the top bar shows what the screen below has to say. */
export function TopBarOutlet({ place, className }: { readonly place: Place; readonly className?: string }) {
  return <div ref={setters[place]} className={className} />
}

/** Shows its children in the top bar: `middle` names what is open, `end` says how it stands (saved, undo). */
export function TopBarSlot({ place, children }: { readonly place: Place; readonly children: ReactNode }) {
  const outlet = useStore(places, (state) => state[place])
  return outlet === null ? null : createPortal(children, outlet)
}
