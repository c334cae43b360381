import { z } from 'zod'
import type { Cue } from '@domain/transcript/cue'
import { call } from '@contract/call'
import { id } from '@contract/fields'

/** A transcript that is kept in the study with its recording; times are recording time. */
export interface KeptTranscript {
  /** The file it was brought in from. */
  readonly fileName: string
  readonly cues: readonly Cue[]
}

const ofRecording = z.object({ recordingId: id })

export const transcriptCalls = {
  /** null where none is kept; one may still lie beside the media. */
  'transcripts.get': call(ofRecording)<KeptTranscript | null>(),
  'transcripts.about': call(ofRecording)<{ readonly fileName: string; readonly lines: number } | null>(),
  'transcripts.remove': call(ofRecording)<null>(),
}
