import { useCallback } from 'react'
import { hasForeignEnding } from '@domain/exchange/foreign-file'
import { isPackageName } from '@domain/exchange/package'
import type { ChosenImport } from '@contract/calls/imports'
import type { ProbedFile } from '@contract/calls/recordings'
import { useFileDrop } from '@renderer/lib/file-drop'
import { useAction } from '@renderer/lib/queries'

interface DroppedFiles {
  readonly isTaken: boolean
  readonly onMedia: (files: readonly ProbedFile[] | undefined) => void
  readonly onForeign: (file: ChosenImport) => void
}

/** Takes files that are dropped on the library: media, or a file of another tool. True while some are held over it. */
export function useDroppedFiles({ isTaken, onMedia, onForeign }: DroppedFiles): boolean {
  const { run: probe } = useAction('recordings.probeDropped')
  const { run: takeForeign } = useAction('imports.dropped')
  const handleDropped = useCallback(
    (paths: readonly string[]) => {
      // A package is received, not added.
      const files = paths.filter((path) => !isPackageName(path))
      const [first] = files
      if (first === undefined) return
      if (hasForeignEnding(first))
        void takeForeign({ path: first }).then((file) => file !== undefined && onForeign(file))
      else void probe({ paths: files }).then(onMedia)
    },
    [probe, onMedia, takeForeign, onForeign],
  )
  return useFileDrop(isTaken, handleDropped)
}
