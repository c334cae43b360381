import { resolve } from 'node:path'
import { isAddable } from '@domain/recording/finding'
import { participantRole } from '@contract/fields'
import { recordingFields } from '@contract/calls/recordings'
import { SpoleError } from '@contract/error'
import { readArguments, required } from '@main/cli/arguments'
import { type Command, WrongUse } from '@main/cli/command'
import { passphraseFrom } from '@main/cli/passphrase'
import { withStudy } from '@main/cli/with-study'
import { sha256OfFile } from '@main/media/hash'
import { probeMedia } from '@main/media/probe'
import {
  createRecording,
  type NewMedia,
  type RecordingFields,
  type RecordingInput,
  type StoredRecording,
} from '@main/study/queries/recordings'
import { recordingDurationMs } from '@domain/recording/recording'

const mostMedia = 4

export const addRecording: Command = {
  usage: 'add STUDY MEDIA… --title T --date YYYY-MM-DD [--participants "T1:therapist,P1:member"]',
  summary: 'adds a recording; its media stay where they are',
  run: async (args, world) => {
    const { values, positionals } = readArguments(
      args,
      ['STUDY', 'MEDIA'],
      { title: { type: 'string' }, date: { type: 'string' }, participants: { type: 'string', default: '' } },
      'more',
    )
    const [path = '', ...files] = positionals
    const fields = fieldsOf(required(values.title, 'title'), required(values.date, 'date'))
    const participants = participantsOf(values.participants)
    if (files.length > mostMedia) throw new WrongUse(`A recording has at most ${mostMedia} media files.`)
    const how = { path, passphrase: passphraseFrom(values['passphrase-file'], world), readOnly: false }
    const added = await withStudy(how, async ({ db }) => {
      const media: NewMedia[] = []
      for (const file of files) media.push(await mediaOf(resolve(file)))
      return createRecording(db, { fields, media, participants, consents: [] })
    })
    world.out(
      values.json
        ? JSON.stringify({ recording: summaryOf(added) })
        : `Added “${added.recording.title}” (${added.recording.id}).`,
    )
    return 0
  },
}

function fieldsOf(title: string, date: string): RecordingFields {
  const fields = { title, date, group: '', sessionNumber: null, placeInTreatment: '', deleteBy: null, note: '' }
  const parsed = recordingFields.safeParse(fields)
  if (parsed.success) return parsed.data
  const isDate = parsed.error.issues.some((issue) => issue.path[0] === 'date')
  throw new WrongUse(isDate ? `“${date}” is not a date of the form YYYY-MM-DD.` : 'The title is too long.')
}

function participantsOf(list: string): RecordingInput['participants'] {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [pseudonym = '', role] = part.split(':').map((word) => word.trim())
      const known = participantRole.safeParse(role)
      if (pseudonym === '' || pseudonym.length > 20 || !known.success) {
        throw new WrongUse(
          `“${part}” is not PSEUDONYM:ROLE with one of the roles ${participantRole.options.join(', ')}.`,
        )
      }
      return { id: null, pseudonym, role: known.data }
    })
}

/** Looks into a media file; what cannot be read at all is refused, what this computer cannot play is not. */
async function mediaOf(path: string): Promise<NewMedia> {
  const probed = await probeMedia(path)
  if (!isAddable(probed.problems)) throw new SpoleError('media-unreadable', { path })
  const { fileName, sizeBytes, durationMs, video, audio } = probed
  return { path, fileName, sizeBytes, sha256: await sha256OfFile(path), durationMs, offsetMs: 0, video, audio }
}

function summaryOf({ recording, media }: StoredRecording) {
  return {
    id: recording.id,
    title: recording.title,
    date: recording.date,
    durationMs: recordingDurationMs(media),
    media: media.map(({ fileName, sha256, durationMs, video, audio }) => ({
      fileName,
      sha256,
      durationMs,
      video,
      audio,
    })),
  }
}
