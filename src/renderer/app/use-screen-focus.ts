import { useEffect } from 'react'
import { type Route, useRoute } from '@renderer/app/route'
import { focusWhenFree } from '@renderer/lib/focus-when-free'

/** Screens that put the focus nowhere by themselves. */
const withoutFocus: ReadonlySet<Route['name']> = new Set(['assignments', 'agreement', 'report', 'settings', 'study'])

/** Whoever comes to a screen by key is in it, at its tabs or else its first button, and not before the whole window. */
export function useScreenFocus(): void {
  const { name } = useRoute()
  useEffect(
    () =>
      withoutFocus.has(name)
        ? focusWhenFree(
            () =>
              document.querySelector<HTMLElement>('main [role="tab"][aria-selected="true"]') ??
              document.querySelector<HTMLElement>('main button:enabled'),
          )
        : undefined,
    [name],
  )
}
