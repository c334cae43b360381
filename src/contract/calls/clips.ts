import { z } from 'zod'
import { type ClipPart, type ClipWay, clipWays } from '@domain/clips/clip'
import { clipNamePattern } from '@domain/clips/file-name'
import type { ConsentGap } from '@domain/recording/consent'
import { call } from '@contract/call'
import { id, milliseconds } from '@contract/fields'

/** A clip as the recording's list shows it. */
export interface ClipLine {
  readonly id: string
  readonly fileName: string
  readonly folder: string
  readonly sizeBytes: number
  readonly madeMs: number
  readonly personName: string
  readonly parts: readonly ClipPart[]
  readonly way: ClipWay
  /** What was missing of the consents when it was made. */
  readonly consent: readonly ConsentGap[]
  /** `changed`: something else stands where it was written, which Spole leaves alone. */
  readonly status: 'present' | 'missing' | 'changed'
}

/** As much of a film as crosses the door at once. */
const mostClipBytes = 4 * 1024 * 1024
/** As many films as are made in one go, and parts in one reel. */
const mostClips = 500

const eventIds = z.array(id).min(1).max(1000)
const part = z
  .object({ startMs: milliseconds, endMs: milliseconds, eventIds })
  .refine(({ startMs, endMs }) => endMs > startMs)
/** A hundred days of the best picture would not fill it. */
const byteCount = z
  .int()
  .min(0)
  .max(2 ** 44)

const film = z.object({
  name: z.string().regex(clipNamePattern),
  ending: z.enum(['mp4', 'webm']),
  parts: z.array(part).min(1).max(mostClips),
  /** What it will take at most. */
  bytes: byteCount,
})

/** A making that has begun: films are written to it by their places in the list. */
export interface ClipsBegun {
  readonly jobId: string
  readonly fileNames: readonly string[]
}

const jobId = z.uuid()
const filmIndex = z
  .int()
  .min(0)
  .max(mostClips - 1)

export const clipCalls = {
  /** What is missing of the participants' consents for showing clips of a recording today. */
  'clips.consent': call(z.object({ recordingId: id }))<readonly ConsentGap[]>(),
  /** The clips cut from a recording that the present person may know of. */
  'clips.list': call(z.object({ recordingId: id }))<readonly ClipLine[]>(),
  /**
   * Asks where to write, looks at the consents and at the space, and begins a job to which the films are then written.
   * Refused (`clip-consent`) where consents are missing and that was not answered. Null: the person changed their mind.
   */
  'clips.begin': call(
    z.object({
      recordingId: id,
      ratingId: id,
      isConsentAnswered: z.boolean(),
      films: z.array(film).min(1).max(mostClips),
    }),
  )<ClipsBegun | null>(),
  /** Writes a piece of a film, and tells how far the whole job is. Refused (`cancelled`) once the job was cancelled. */
  'clips.write': call(
    z.object({
      jobId,
      film: filmIndex,
      position: byteCount,
      data: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= mostClipBytes),
      done: z.number().min(0).max(1),
    }),
  )<null>(),
  /** All films are written: gives them their names and lists them with the recording, all or none. */
  'clips.finish': call(z.object({ jobId, ways: z.array(z.enum(clipWays)).min(1).max(mostClips) }))<null>(),
  /** Gives up: what was written is deleted. */
  'clips.abandon': call(z.object({ jobId }))<null>(),
  'clips.reveal': call(z.object({ id }))<null>(),
  /** Deletes the file where it is still what was written, and takes the clip off the list; answers whether the file was deleted. */
  'clips.remove': call(z.object({ id }))<{ readonly isDeleted: boolean }>(),
}
