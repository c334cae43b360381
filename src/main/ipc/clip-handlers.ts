import { shell } from 'electron'
import type { clipCalls } from '@contract/calls/clips'
import { gapsToday } from '@main/clips/clips'
import { deleteClips, lineOf, statusOf } from '@main/clips/on-disk'
import { SpoleError } from '@contract/error'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import { removeClip, visibleClip, visibleClips } from '@main/study/queries/clips'

export function clipHandlers({ present, clips }: Pick<Services, 'present' | 'clips'>) {
  return {
    'clips.consent': ({ recordingId }) => gapsToday(present.db, recordingId),
    'clips.list': ({ recordingId }) =>
      Promise.all(visibleClips(present.db, present.viewer, recordingId).map((clip) => lineOf(present.db, clip))),
    'clips.begin': (asked) => clips.begin(asked),
    'clips.write': async ({ jobId, ...piece }) => {
      await clips.write(jobId, piece)
      return null
    },
    'clips.finish': async ({ jobId, ways }) => {
      await clips.finish(jobId, ways)
      return null
    },
    'clips.abandon': async ({ jobId }) => {
      await clips.abandon(jobId)
      return null
    },
    'clips.reveal': ({ id }) => {
      shell.showItemInFolder(visibleClip(present.db, present.viewer, id).path)
      return null
    },
    'clips.remove': async ({ id }) => {
      if (present.study.readOnly) throw new SpoleError('read-only')
      const clip = visibleClip(present.db, present.viewer, id)
      const wasThere = (await statusOf(clip)) === 'present'
      const [stayed] = await deleteClips([clip])
      if (stayed !== undefined) throw new SpoleError('clip-undeletable', { path: stayed })
      removeClip(present.db, present.personId, clip)
      present.changed('recordings')
      return { isDeleted: wasThere }
    },
  } satisfies Handlers<keyof typeof clipCalls>
}
