import { z } from 'zod'
import type { RatingStatus } from '@domain/rating/rating'
import type { Finding } from '@domain/recording/finding'
import { type Consent, type Media, mostMedia, type Participant, type Recording } from '@domain/recording/recording'
import { call } from '@contract/call'
import { id, isoDate, mediaOffset, name, nothing, optionalName, participantRole, text } from '@contract/fields'

/** The language of a captions file; `und` where its name does not say. */
export type CaptionLanguage = 'en' | 'nb' | 'und'

/** A media file with what only this computer can say of it. */
export interface MediaOnDisk extends Media {
  /** `media://recording/<id>/<position>` is playable; missing: the file is not where it was. */
  readonly status: 'present' | 'missing'
  readonly folder: string
  /** A copy that plays, used instead of the file wherever it is there. */
  readonly copy: { readonly sizeBytes: number; readonly status: 'present' | 'missing' } | null
  /** WebVTT files beside it: `media://recording/<id>/<position>/captions/<language>.vtt`. */
  readonly captions: readonly CaptionLanguage[]
}

/** A line of the library. */
export interface RecordingLine {
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly group: string
  readonly sessionNumber: number | null
  readonly durationMs: number
  readonly mediaCount: number
  readonly missingMedia: number
  readonly deleteBy: string | null
  /** The present person's own rating. */
  readonly myRating: {
    readonly id: string
    readonly status: RatingStatus
    /** Items with an answer on each of their dimensions, of all items. */
    readonly scored: number
    readonly toScore: number
    readonly watchedShare: number
    readonly eventCount: number
  } | null
  /** What the present person is to do with it. */
  readonly assignment: {
    /** Place in the own order of work, from 1. */
    readonly place: number
    readonly dueDate: string | null
    readonly isOverdue: boolean
  } | null
}

/** Everything about one recording. */
export interface RecordingDetail {
  readonly recording: Recording
  readonly media: readonly MediaOnDisk[]
  readonly participants: readonly Participant[]
  readonly consents: readonly Consent[]
}

/** What goes when a recording is removed. */
export interface RemovalPreview {
  /** Ratings that the present person may know of, and what stands in those that they may see. */
  readonly ratingCount: number
  readonly eventCount: number
  readonly scoreCount: number
  /** Feedback letters that the present person may see. */
  readonly letterCount: number
  /** False while blinding may hide ratings of others: they go too. */
  readonly isAll: boolean
  /** False for somebody who does not lead a study that others lead. */
  readonly mayRemove: boolean
  readonly mediaFiles: readonly string[]
  /** Copies of its films in the study's own folder (playable ones, and those that came with a package), which go too. */
  readonly copyCount: number
  /** Backups that still hold it afterwards, unless they are to go too. */
  readonly backupCount: number
  /** Clips that were cut from it and are still where they were written, as far as the present person may know of them. */
  readonly clipFiles: readonly string[]
}

/** A chosen file before it belongs to a recording: what it is and whether it plays. */
export interface ProbedFile extends Finding {
  /** Stands for the path, which stays in main. */
  readonly token: string
  readonly fileName: string
  readonly folder: string
  readonly sizeBytes: number
  readonly durationMs: number
  readonly video: Media['video']
  readonly audio: Media['audio']
  readonly recordedOn: string | null
}

export const recordingFields = z.object({
  title: name,
  date: isoDate.nullable(),
  group: optionalName,
  sessionNumber: z.int().min(0).max(100_000).nullable(),
  placeInTreatment: optionalName,
  deleteBy: isoDate.nullable(),
  note: text,
})

const participants = z.array(z.object({ id: id.nullable(), pseudonym: name.max(20), role: participantRole })).max(40)
const consents = z
  .array(z.object({ id: id.nullable(), fromWhom: optionalName, purpose: optionalName, until: isoDate.nullable() }))
  .max(100)

const newMedia = z
  .array(z.object({ token: z.string().max(100), offsetMs: mediaOffset }))
  .min(1)
  .max(mostMedia)

export const recordingCalls = {
  'recordings.list': call(
    z.object({
      search: z.string().max(200),
      sort: z.enum(['title', 'date', 'group', 'status', 'added', 'order']),
      descending: z.boolean(),
      filter: z.enum(['all', 'mine', 'to-do', 'started', 'submitted', 'missing-media', 'delete-soon']),
    }),
  )<readonly RecordingLine[]>(),
  'recordings.get': call(z.object({ id }))<RecordingDetail>(),
  /** Asks for media files and looks into them; empty when the person changed their mind. */
  'recordings.chooseMedia': call(nothing)<readonly ProbedFile[]>(),
  /** Looks into dropped files. The paths come from the preload, which gets them from the operating system's drop. */
  'recordings.probeDropped': call(z.object({ paths: z.array(z.string().min(1).max(4096)).min(1).max(50) }))<
    readonly ProbedFile[]
  >(),
  'recordings.create': call(
    z.object({
      fields: recordingFields,
      media: newMedia,
      participants,
      consents,
    }),
  )<RecordingDetail>(),
  'recordings.update': call(z.object({ id, fields: recordingFields, participants, consents }))<RecordingDetail>(),
  /** Adds chosen files behind those that the recording has. */
  'recordings.addMedia': call(z.object({ id, media: newMedia }))<RecordingDetail>(),
  /** Takes a file out of its recording, whose other files keep their times; the file stays on disk, unless Spole itself had put it there. */
  'recordings.removeMedia': call(z.object({ mediaId: id }))<RecordingDetail>(),
  /** Says when files start, all in one step. Events keep their times: they belong to the recording. */
  'recordings.align': call(
    z.object({
      id,
      offsets: z
        .array(z.object({ mediaId: id, offsetMs: mediaOffset }))
        .min(1)
        .max(mostMedia),
    }),
  )<RecordingDetail>(),
  'recordings.removalPreview': call(z.object({ id }))<RemovalPreview>(),
  /**
   * Removes the recording with its ratings from the study; media files stay on disk, and its clips and the backups made
   * before unless they are to go too. Answers the paths of files that could not be deleted.
   */
  'recordings.remove': call(z.object({ id, deletesClips: z.boolean(), deletesBackups: z.boolean() }))<
    readonly string[]
  >(),
  /** Looks for missing files by size and hash in a folder the person chooses; answers what it found. */
  'recordings.findMissing': call(nothing)<{ readonly found: number; readonly stillMissing: number } | null>(),
  /**
   * Asks for the file to use in a media file's place; refused (`media-different`) unless it is the same by its hash.
   * Asked again with `anyway`, the refused file is taken without asking for it once more.
   */
  'recordings.relink': call(z.object({ mediaId: id, anyway: z.boolean() }))<RecordingDetail | null>(),
}
