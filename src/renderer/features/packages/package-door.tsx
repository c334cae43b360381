import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { isPackageName } from '@domain/exchange/package'
import type { ChosenPackage } from '@contract/calls/packages'
import { ask } from '@renderer/lib/door'
import { useFileDrop } from '@renderer/lib/file-drop'
import { useAction } from '@renderer/lib/queries'
import { ReceiveDialog } from './receive-dialog'

/** The ways in which a package is received: asked for, double-clicked, or dropped on the window. */
export interface PackageDoor {
  /** Asks for a package. */
  readonly receive: () => void
  /** Takes the package that the person double-clicked, where there is one. */
  readonly openGiven: () => void
  /** The dialog that the ways lead through; to be rendered where they are used. */
  readonly dialog: ReactNode
}

interface PackageDoorProps {
  readonly hasStudy: boolean
  /** A package came in, and is about to be looked into. */
  readonly onCome: () => void
}

export function usePackageDoor({ hasStudy, onCome }: PackageDoorProps): PackageDoor {
  const { run: takeDropped } = useAction('packages.dropped')
  const [receiving, setReceiving] = useState<{ readonly file: ChosenPackage | null } | null>(null)
  const come = useCallback(
    (file: ChosenPackage | null | undefined): void => {
      if (file === null || file === undefined) return
      onCome()
      setReceiving({ file })
    },
    [onCome],
  )
  const handleDrop = useCallback(
    (paths: readonly string[]): void => {
      const path = paths.find(isPackageName)
      if (path !== undefined) void takeDropped({ path }).then(come)
    },
    [takeDropped, come],
  )
  useFileDrop(receiving === null, handleDrop)
  const openGiven = useCallback((): void => void takeGiven().then(come), [come])
  // Main hands it out once, whenever it is asked.
  useEffect(openGiven, [openGiven])
  return {
    receive: () => setReceiving({ file: null }),
    openGiven,
    dialog: receiving !== null && (
      <ReceiveDialog
        key={receiving.file?.token}
        file={receiving.file}
        isIntoNew={!hasStudy}
        onClose={() => setReceiving(null)}
      />
    ),
  }
}

async function takeGiven(): Promise<ChosenPackage | null> {
  const answer = await ask('packages.given', {})
  return answer.ok ? answer.value : null
}
