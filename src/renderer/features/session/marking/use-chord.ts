import { useMemo } from 'react'
import type { CommandId } from '@domain/keys/commands'
import { useBindings } from '@renderer/lib/chord'

/** The first chord of a command, to be shown beside what it does; null when the person took its key away. */
export function useChordOf(): (id: CommandId) => string | null {
  const bindings = useBindings()
  return useMemo(() => {
    const chords = new Map(bindings.map(({ command, chords: [first] }) => [command, first ?? null]))
    return (id) => chords.get(id) ?? null
  }, [bindings])
}
