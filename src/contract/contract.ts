import type { z } from 'zod'
import { agreementCalls } from '@contract/calls/agreement'
import { appCalls } from '@contract/calls/app'
import { assignmentCalls } from '@contract/calls/assignments'
import { clipCalls } from '@contract/calls/clips'
import { consensusCalls } from '@contract/calls/consensus'
import { copyCalls } from '@contract/calls/copies'
import { exportCalls } from '@contract/calls/exports'
import { importCalls } from '@contract/calls/imports'
import { documentCalls } from '@contract/calls/documents'
import { instrumentCalls } from '@contract/calls/instruments'
import { letterCalls } from '@contract/calls/letters'
import { packageCalls } from '@contract/calls/packages'
import { peopleCalls } from '@contract/calls/people'
import { pictureCalls } from '@contract/calls/pictures'
import { ratingCalls } from '@contract/calls/ratings'
import { recordingCalls } from '@contract/calls/recordings'
import { reportCalls } from '@contract/calls/report'
import { studyCalls } from '@contract/calls/study'
import { transcriptCalls } from '@contract/calls/transcripts'
import { waveformCalls } from '@contract/calls/waveform'
import type { Call, InputOf, OutputOf } from '@contract/call'

/** The one door between the two processes: every call there is. */
export const contract = {
  ...appCalls,
  ...studyCalls,
  ...peopleCalls,
  ...assignmentCalls,
  ...exportCalls,
  ...importCalls,
  ...instrumentCalls,
  ...recordingCalls,
  ...consensusCalls,
  ...clipCalls,
  ...copyCalls,
  ...documentCalls,
  ...letterCalls,
  ...ratingCalls,
  ...packageCalls,
  ...transcriptCalls,
  ...waveformCalls,
  ...agreementCalls,
  ...reportCalls,
  ...pictureCalls,
} satisfies Record<string, Call<z.ZodType, unknown>>

export type Contract = typeof contract
export type CallName = keyof Contract
export type Input<Name extends CallName> = InputOf<Contract[Name]>
export type Output<Name extends CallName> = OutputOf<Contract[Name]>
