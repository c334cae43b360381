import { rename, rm } from 'node:fs/promises'
import { isPresent } from '@main/media/on-disk'

/** Makes a sample where there is none, whole or not at all; one that is there is the person's own and stays as it is. */
export async function ensureMade(path: string, make: (path: string) => Promise<void>): Promise<void> {
  if (await isPresent(path)) return
  const unfinished = `${path}.new`
  try {
    await rm(unfinished, { force: true })
    await make(unfinished)
    await rename(unfinished, path)
  } catch (thrown) {
    await rm(unfinished, { force: true })
    throw thrown
  }
}
