import type { transcriptCalls } from '@contract/calls/transcripts'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import { removeTranscript, transcriptOf } from '@main/study/queries/transcripts'

export function transcriptHandlers({ present }: Pick<Services, 'present'>) {
  return {
    'transcripts.get': ({ recordingId }) => {
      const kept = transcriptOf(present.db, recordingId)
      return kept === undefined ? null : { fileName: kept.fileName, cues: kept.cues }
    },
    'transcripts.about': ({ recordingId }) => {
      const kept = transcriptOf(present.db, recordingId)
      return kept === undefined ? null : { fileName: kept.fileName, lines: kept.cues.length }
    },
    'transcripts.remove': ({ recordingId }) => {
      removeTranscript(present.db, recordingId)
      present.changed('recordings')
      return null
    },
  } satisfies Handlers<keyof typeof transcriptCalls>
}
