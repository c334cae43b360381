import { join } from 'node:path'
import { z } from 'zod'
import { openJsonFile } from '@main/app/json-file'
import { removeStaged } from '@main/export/write-whole'
import { isPresent } from '@main/media/on-disk'

const unfinishedSchema = z.array(z.object({ folder: z.string().min(1), mark: z.uuid() }))

/** Where files are being written that have not got their names yet, so that a crash leaves nothing of them. */
export interface Unfinished {
  /** Notes it before anything is written there under that mark. */
  begin(folder: string, mark: string): Promise<void>
  /** Everything has its name, or is gone. */
  end(mark: string): Promise<void>
}

/**
 * Deletes what a crash left half written: hidden files that say what was seen of patients. A disk that is not there now is
 * asked again at the next start.
 */
export async function openUnfinished(dataFolder: string): Promise<Unfinished> {
  const file = await openJsonFile(join(dataFolder, 'unfinished.json'), unfinishedSchema, [])
  const without = (mark: string) => file.get().filter((entry) => entry.mark !== mark)
  for (const { folder, mark } of file.get()) {
    if (!(await isPresent(folder))) continue
    await removeStaged(folder, mark)
    await file.set(without(mark))
  }
  return {
    begin: (folder, mark) => file.set([...without(mark), { folder, mark }]),
    end: (mark) => file.set(without(mark)),
  }
}
