import type { MediaOnDisk } from '@contract/calls/recordings'
import type { Language } from '@domain/instrument/instrument'
import { transcriptOf } from '@domain/transcript/transcript'
import type { Session } from '@renderer/features/session/store/session'
import { readCues } from '@renderer/features/session/transcript/read-cues'

/** Where a recording's transcript lies, and when its file begins in recording time. */
interface TranscriptFile {
  readonly url: string
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
  return { url: `media://recording/${recordingId}/${file.position}/captions/${chosen}.vtt`, offsetMs: file.offsetMs }
}

/** Reads the transcript beside the recording into the store until the returned function is called; without one nothing is shown. */
export function followTranscript({ opened, participants, store }: Session, language: Language): () => void {
  const leave = new AbortController()
  const { recording, media } = opened.recording
  const file = transcriptFile(recording.id, media, language)
  const read = async ({ url, offsetMs }: TranscriptFile): Promise<void> => {
    const cues = await readCues({ url }, leave.signal)
    if (!leave.signal.aborted && cues.length > 0)
      store.setState({ transcript: transcriptOf(cues, participants, offsetMs) })
  }
  if (file !== null) void read(file)
  return () => leave.abort()
}
