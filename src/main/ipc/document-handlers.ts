import { basename } from 'node:path'
import type { Paper } from '@domain/document/paper'
import type { documentCalls } from '@contract/calls/documents'
import { SpoleError } from '@contract/error'
import { writeWhole } from '@main/export/write-whole'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'

export function documentHandlers({ present, dialogs, jobs, press }: Services) {
  const print = (paper: Paper): Promise<Uint8Array> =>
    // Shown once it takes long enough to be worth a word.
    jobs.runQuietly('print', paper.title, async ({ signal, onProgress }) => {
      const shown = setTimeout(() => onProgress({ done: 0, total: 0 }), worthAWordMs)
      try {
        return await press(paper, AbortSignal.any([signal, present.signal]))
      } catch (thrown) {
        if (thrown instanceof DOMException && thrown.name === 'AbortError') throw new SpoleError('cancelled')
        throw thrown
      } finally {
        clearTimeout(shown)
      }
    })
  return {
    'documents.preview': ({ paper }) => print(paper),
    'documents.save': async ({ paper, fileName }) => {
      const chosen = await dialogs.savePdf(fileName)
      if (chosen === null) return null
      const pdf = await print(paper)
      await writeWhole([{ path: chosen.path, pieces: once(pdf) }], { overwrite: chosen.isConfirmed })
      return basename(chosen.path)
    },
  } satisfies Handlers<keyof typeof documentCalls>
}

const worthAWordMs = 700

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
