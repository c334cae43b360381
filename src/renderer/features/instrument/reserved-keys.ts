import { useMemo } from 'react'
import { bindings, reservedKeys } from '@domain/keys/chord'
import { commands } from '@domain/keys/commands'
import { useBindings } from '@renderer/lib/chord'

/** The keys that no code may have: those of the app as it comes, since a codebook travels, and this person's own. */
export function useReservedKeys(): ReadonlyMap<string, string> {
  const own = useBindings()
  return useMemo(() => new Map([...reservedKeys(own), ...reservedKeys(bindings(commands, {}))]), [own])
}
