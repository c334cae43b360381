import { z } from 'zod'
import { packageKinds } from '@domain/exchange/package'
import {
  id,
  isoDate,
  mediaOffset,
  milliseconds,
  name,
  optionalName,
  participantRole,
  personRole,
  slug,
  text,
} from '@contract/fields'
import { instrumentSchema } from '@contract/instrument'
import { ratingRowSchemas } from '@contract/rating-change'
import type { TravellingTable } from '@main/study/packages/travel'
import type { Rows } from '@main/study/rows'

/** A clock's time in a century in which recordings are rated: 2000 to 2100. */
const clockMs = z.int().min(946_684_800_000).max(4_102_444_800_000)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0).max(1e9)
const fileName = z.string().min(1).max(255)
const codec = z.string().max(200)

const video = z
  .object({
    codec,
    width: count,
    height: count,
    frameRate: z.number().min(0).max(10_000).nullable(),
  })
  .strict()

const audio = z.object({ codec, channels: count, sampleRate: count }).strict()

/** What each row of a package must look like: it comes from outside, like a call through the door. */
export const rowSchemas = {
  ...ratingRowSchemas,
  person: z.object({ id, name, role: personRole, reactionOffsetMs: z.int().min(0).max(2000) }).strict(),
  instrument: z
    .object({ id, key: slug, version: z.int().min(1).max(100_000), json: instrumentSchema, isDefault: z.boolean() })
    .strict()
    .refine(({ key, version, json }) => key === json.key && version === json.version),
  recording: z
    .object({
      id,
      title: name,
      date: isoDate.nullable(),
      group: optionalName,
      sessionNumber: z.int().min(0).max(100_000).nullable(),
      placeInTreatment: optionalName,
      deleteBy: isoDate.nullable(),
      note: text,
      createdMs: clockMs,
    })
    .strict(),
  participant: z
    .object({
      id,
      recordingId: id,
      position: z.int().min(0).max(1000),
      pseudonym: name.max(20),
      role: participantRole,
    })
    .strict(),
  consent: z
    .object({ id, recordingId: id, fromWhom: optionalName, purpose: optionalName, until: isoDate.nullable() })
    .strict(),
  media: z
    .object({
      id,
      recordingId: id,
      position: z.int().min(0).max(100),
      fileName,
      sizeBytes: z.int().min(0),
      sha256: sha256.nullable(),
      durationMs: milliseconds,
      offsetMs: mediaOffset,
      video: video.nullable(),
      audio: audio.nullable(),
      // Where a file lies on the sender's computer is nobody else's business, and on ours nobody else's choice.
      path: z.literal(''),
    })
    .strict(),
  rating: z
    .object({
      id,
      recordingId: id,
      personId: id,
      instrumentId: id,
      kind: z.literal('independent'),
      status: z.enum(['open', 'submitted']),
      startedMs: clockMs,
      submittedMs: clockMs.nullable(),
      reopenReason: text,
    })
    .strict(),
  watched: z
    .object({
      ratingId: id,
      intervals: z.array(z.object({ startMs: milliseconds, endMs: milliseconds }).strict()).max(100_000),
    })
    .strict(),
  ratingRole: z.object({ ratingId: id, role: personRole }).strict(),
  workSpell: z
    .object({ id, ratingId: id, startMs: clockMs, endMs: clockMs })
    .strict()
    .refine(({ startMs, endMs }) => endMs >= startMs),
  assignment: z
    .object({
      id,
      // The plan says who else rates what.
      planId: z.null(),
      recordingId: id,
      personId: id,
      position: z.int().min(0).max(1_000_000),
      dueDate: isoDate.nullable(),
    })
    .strict(),
  package: z
    .object({
      id,
      direction: z.literal('made'),
      kind: z.enum(packageKinds),
      formatVersion: z.int().min(1),
      fromStudyId: id,
      fromStudyTitle: optionalName,
      toStudyId: id.nullable(),
      personId: id.nullable(),
      personName: optionalName,
      madeByName: optionalName,
      madeMs: clockMs,
      recordings: z.array(id).max(100_000),
      instruments: z.array(id).max(1000),
      lastSeq: count,
      lastHash: sha256,
    })
    .strict(),
  ratingVersion: z
    .object({
      id,
      recordingId: id,
      personId: id,
      ratingId: id,
      packageId: id,
      state: z.literal('current'),
      baseSeq: z.literal(0),
      changedMs: clockMs,
      records: z.int().min(1),
      recordsHash: sha256,
    })
    .strict(),
} satisfies { [Table in TravellingTable]: z.ZodType<Rows[Table]> }

/** A record of another study's history; its contents are checked as rows. */
export const carriedRecordSchema = z
  .object({
    studyId: id,
    previousHash: sha256,
    seq: z.int().min(1),
    txId: z.int().min(1),
    atMs: clockMs,
    personId: id.nullable(),
    action: z.enum(['do', 'undo', 'redo', 'system']),
    scope: z.string().max(100),
    label: z.string().max(100),
    undoesTxId: z.int().min(1).nullable(),
    tableName: z.string().max(100),
    rowId: id,
    op: z.enum(['insert', 'update', 'delete']),
    before: z.string().max(8_000_000).nullable(),
    after: z.string().max(8_000_000).nullable(),
    salt: z.string().regex(/^[0-9a-f]{32}$/),
    contentHash: sha256,
    hash: sha256,
  })
  .strict()
