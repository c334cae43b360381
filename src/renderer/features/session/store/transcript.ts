import type { MediaOnDisk } from '@contract/calls/recordings'
import type { Language } from '@domain/instrument/instrument'
import { transcriptOf } from '@domain/transcript/transcript'
import { call } from '@renderer/lib/door'
import type { Session } from '@renderer/features/session/store/session'
import { readCues } from '@renderer/features/session/transcript/read-cues'

/** Where a recording's transcript lies, and when its file begins in recording time. */
interface TranscriptFile {
  readonly url: string
  readonly position: number
  readonly offsetMs: number
}

/** The captions to read as a transcript for who reads this language: of the first file that has some, theirs before others. */
export function transcriptFile(
  recordingId: string,
  media: readonly Pick<MediaOnDisk, 'position' | 'captions' | 'offsetMs'>[],
  language: Language,
): TranscriptFile | null {
  const file = media
    .toSorted((left, right) => left.position - right.position)
    .find(({ captions }) => captions.length > 0)
  const chosen = file?.captions.find((each) => each === language) ?? file?.captions[0]
  if (file === undefined || chosen === undefined) return null
  const { position, offsetMs } = file
  return { url: `media://recording/${recordingId}/${position}/captions/${chosen}.vtt`, position, offsetMs }
}

/**
 * Reads the transcript that the study keeps, else the one beside the recording, into the store until the returned function is
 * called, and moves the latter with its file; without one nothing is shown.
 */
export function followTranscript({ opened, participants, player, store }: Session, language: Language): () => void {
  const leave = new AbortController()
  const { recording, media } = opened.recording
  const file = transcriptFile(recording.id, media, language)
  const read = async ({ url, position, offsetMs: openedMs }: TranscriptFile): Promise<void> => {
    const cues = await readCues({ url }, leave.signal)
    if (leave.signal.aborted || cues.length === 0) return
    let shownMs: number | null = null
    const show = (): void => {
      const track = player.state.tracks.find((each) => each.position === position)
      const offsetMs = track?.media.offsetMs ?? openedMs
      if (offsetMs === shownMs) return
      shownMs = offsetMs
      store.setState({ transcript: transcriptOf(cues, participants, offsetMs) })
    }
    show()
    leave.signal.addEventListener('abort', player.onStateChange(show))
  }
  const begin = async (): Promise<void> => {
    // What was brought in on purpose goes before what lies beside the media.
    const kept = await call('transcripts.get', { recordingId: recording.id }).catch(() => null)
    if (leave.signal.aborted) return
    if (kept !== null) store.setState({ transcript: transcriptOf(kept.cues, participants, 0) })
    else if (file !== null) await read(file)
  }
  void begin()
  return () => leave.abort()
}
