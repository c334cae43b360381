import { useEffect, useMemo, useRef } from 'react'
import type { Code } from '@domain/instrument/instrument'
import { isCommand } from '@domain/keys/commands'
import { carryOut, type ScreenCommands } from '@renderer/features/session/marking/commands'
import { actionOf, keyBindings, repeats } from '@renderer/features/session/marking/key-bindings'
import { isTakenByFocus, placeOfKey } from '@renderer/features/session/marking/key-owner'
import { pressCode, releaseCode } from '@renderer/features/session/marking/marks'
import { scoreAndGoOn } from '@renderer/features/session/sheet/sheet-actions'
import type { Session } from '@renderer/features/session/store/session'
import { pressedChord } from '@renderer/lib/chord'
import { onNotice } from '@renderer/lib/door'
import { settingsStore, useSettings } from '@renderer/lib/settings'

interface Held {
  readonly code: Code
  readonly eventId: string
}

/** The one listener for all keys of the session screen. Parts of it that take a key themselves prevent its default. */
export function useSessionKeys(session: Session, screen: ScreenCommands): void {
  const own = useSettings((settings) => settings.keys)
  const bindings = useMemo(() => keyBindings(session.instrument, own), [session.instrument, own])
  const newest = useRef({ bindings, screen })
  useEffect(() => {
    newest.current = { bindings, screen }
  })

  useEffect(() => {
    /** States being marked by holding their key, by the key. */
    const held = new Map<string, Held>()

    const handleKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      const chord = pressedChord(event)
      if (chord === null || isTakenByFocus(event.target, chord)) return
      const action = actionOf(chord, placeOfKey(event.target), newest.current.bindings)
      if (action === null) return
      if (event.repeat && !repeats(action)) return event.preventDefault()
      switch (action.kind) {
        case 'code': {
          const eventId = pressCode(session, action.code, event.timeStamp)
          if (eventId !== null && isHoldable(session, action.code, eventId))
            held.set(event.code, { code: action.code, eventId })
          break
        }
        case 'grade':
          scoreAndGoOn(session, action.grade)
          break
        case 'command':
          if (
            !carryOut(action.id, session, { timeStamp: event.timeStamp, isRepeat: event.repeat }, newest.current.screen)
          )
            return
          break
      }
      event.preventDefault()
    }

    const handleKeyUp = (event: KeyboardEvent): void => {
      const mark = held.get(event.code)
      if (!mark) return
      held.delete(event.code)
      releaseCode(session, mark.code, mark.eventId, event.timeStamp)
    }
    // A window that loses the keyboard never hears the key go up.
    const handleBlur = (event: FocusEvent): void => {
      for (const { code, eventId } of held.values()) releaseCode(session, code, eventId, event.timeStamp)
      held.clear()
    }

    const stopMenu = onNotice('menu.command', ({ command }) => {
      if (isCommand(command))
        carryOut(command, session, { timeStamp: performance.now(), isRepeat: false }, newest.current.screen)
    })

    window.addEventListener('keydown', handleKeyDown)
    window.addEventListener('keyup', handleKeyUp)
    window.addEventListener('blur', handleBlur)
    return () => {
      stopMenu()
      window.removeEventListener('keydown', handleKeyDown)
      window.removeEventListener('keyup', handleKeyUp)
      window.removeEventListener('blur', handleBlur)
    }
  }, [session])
}

/** Steps of an exclusive group (the phases) follow one another and are never held. */
function isHoldable({ table }: Session, code: Code, eventId: string): boolean {
  if (!settingsStore.getState().holdToMark || code.kind !== 'state' || code.exclusiveGroup !== null) return false
  return table.get(eventId)?.endMs === null
}
