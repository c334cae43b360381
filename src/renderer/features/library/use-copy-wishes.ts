import { useState } from 'react'
import { copyHelps } from '@domain/recording/finding'
import type { MediaOnDisk, ProbedFile } from '@contract/calls/recordings'
import { useAction, useCall } from '@renderer/lib/queries'

/** Of which chosen files a playable copy is to be made once they are added: of all that need one, unless it is said otherwise. */
export function useCopyWishes(files: readonly ProbedFile[]) {
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const { run: makeCopy } = useAction('recordings.makeCopy')
  const { value: ffmpeg } = useCall('ffmpeg.state', {})
  const wanted = new Set(
    files.filter(({ problems, token }) => copyHelps(problems) && !without.has(token)).map(({ token }) => token),
  )
  return {
    without,
    want: (token: string, isWanted: boolean): void => {
      const others = [...without].filter((other) => other !== token)
      setWithout(new Set(isWanted ? others : [...others, token]))
    },
    /** `added` are the last files of the recording, in the order in which they were asked for. */
    make: (added: readonly MediaOnDisk[], asked: readonly { readonly token: string }[]): void => {
      if (ffmpeg?.found?.canCopy !== true) return
      const last = added.toSorted((a, b) => a.position - b.position).slice(-asked.length)
      // Made beside everything else; a refusal is told when it comes.
      for (const [index, { id }] of last.entries()) {
        if (wanted.has(asked[index]?.token ?? '')) void makeCopy({ mediaId: id })
      }
    },
  }
}
