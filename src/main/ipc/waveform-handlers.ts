import type { waveformCalls } from '@contract/calls/waveform'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import { keepWaveform, waveformParts, waveformState } from '@main/study/queries/waveforms'

export function waveformHandlers({ present }: Pick<Services, 'present'>) {
  return {
    'waveform.state': ({ mediaId }) => waveformState(present.db, mediaId),
    'waveform.parts': (asked) => waveformParts(present.db, asked),
    'waveform.keep': (kept) => {
      keepWaveform(present.db, kept)
      return null
    },
  } satisfies Handlers<keyof typeof waveformCalls>
}
