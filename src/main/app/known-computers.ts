import { join } from 'node:path'
import { z } from 'zod'
import { openJsonFile } from '@main/app/json-file'

const computersSchema = z.array(z.string().min(1))

/** Other computers on which this person lets Spole look for films. */
export interface KnownComputers {
  has(computer: string): boolean
  add(computers: readonly string[]): Promise<void>
}

export async function openKnownComputers(folder: string): Promise<KnownComputers> {
  const file = await openJsonFile(join(folder, 'computers.json'), computersSchema, [])
  return {
    has: (computer) => file.get().includes(computer),
    add: (computers) => file.set([...new Set([...file.get(), ...computers])]),
  }
}
