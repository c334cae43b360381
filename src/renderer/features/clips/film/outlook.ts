import { cutVideo } from '@renderer/features/clips/film/cut-video'
import { encodingFor } from '@renderer/features/clips/film/encoders'
import type { FilmForm, FilmOutlook, FilmPlan } from '@renderer/features/clips/film/plan'
import { FilmTrouble, type OpenedSources, openSources } from '@renderer/features/clips/film/opened-source'
import { sizeOfPicture } from '@renderer/features/clips/film/picture-size'

/** Codecs that each container takes as they are, in forms that programs open. */
const copied = {
  mp4: { video: ['avc', 'hevc', 'av1', 'vp9'], audio: ['aac', 'opus', 'mp3', 'flac'] },
  webm: { video: ['vp8', 'vp9', 'av1'], audio: ['opus', 'vorbis'] },
} as const satisfies Record<FilmForm['ending'], Record<'video' | 'audio', readonly string[]>>

/** How films of the same files would be made: copied where their cut allows it, encoded to be exact elsewhere. */
export async function outlooksOf(plans: readonly FilmPlan[]): Promise<readonly FilmOutlook[]> {
  const [first] = plans
  if (first === undefined) return []
  try {
    const sources = await openSources(first)
    try {
      const found: FilmOutlook[] = []
      for (const plan of plans) found.push(await outlookOf(plan, sources))
      return found
    } finally {
      sources.dispose()
    }
  } catch (thrown) {
    const problem = thrown instanceof FilmTrouble ? thrown.problem : 'unreadable'
    return plans.map(() => ({ problem }))
  }
}

async function outlookOf(plan: FilmPlan, sources: OpenedSources): Promise<FilmOutlook> {
  if (sources.video === null && sources.audio === null) return { problem: 'unreadable' }
  const ending = await endingForCopy(plan, sources)
  return ending === null ? encodedOutlook(sources) : { way: 'copied', ending }
}

/** The container for copying; null where that would not be exact, or a title card has to be drawn. */
async function endingForCopy({ parts }: FilmPlan, { video, audio }: OpenedSources): Promise<FilmForm['ending'] | null> {
  const [part, ...others] = parts
  if (part === undefined || others.length > 0 || part.card !== null) return null
  const [videoCodec, audioCodec] = [await video?.track.getCodec(), await audio?.track.getCodec()]
  const fits = (ending: FilmForm['ending']): boolean =>
    (video === null || isOneOf(copied[ending].video, videoCodec)) &&
    (audio === null || isOneOf(copied[ending].audio, audioCodec))
  const ending = fits('mp4') ? 'mp4' : fits('webm') ? 'webm' : null
  if (ending === null || video === null) return ending
  const cut = await cutVideo(video, part)
  return cut !== null && !cut.isLate && cut.packets !== null ? ending : null
}

async function encodedOutlook({ video, audio }: OpenedSources): Promise<FilmOutlook> {
  for (const source of [video, audio])
    if (source !== null && !(await source.track.canDecode())) return { problem: 'undecodable' }
  const picture = video === null ? null : await sizeOfPicture(video.track)
  const encoding = await encodingFor({ picture, sound: audio?.track ?? null })
  return encoding === null ? { problem: 'no-encoder' } : { way: 'encoded', ending: encoding.ending }
}

function isOneOf(codecs: readonly string[], codec: string | null | undefined): boolean {
  return typeof codec === 'string' && codecs.includes(codec)
}
