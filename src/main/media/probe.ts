import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { assertNever } from '@domain/assert-never'
import type { Container, MediaProblem } from '@domain/recording/finding'
import type { ProbedFile } from '@contract/calls/recordings'
import { readAsf } from '@main/media/containers/asf'
import { readAvi } from '@main/media/containers/avi'
import { readBoxes } from '@main/media/containers/boxes'
import { readPart } from '@main/media/containers/file-part'
import { readFlv } from '@main/media/containers/flv'
import type { HeaderFacts } from '@main/media/containers/header-facts'
import { mpegVideoIn, readMpegPs } from '@main/media/containers/mpeg-ps'
import { sniff } from '@main/media/containers/sniff'
import { theoraIn } from '@main/media/containers/theora'
import { readWav } from '@main/media/containers/wav'
import { type Looked, lookInto } from '@main/media/probe-tracks'
import { within } from '@main/media/time-limit'
import { cutShort } from '@main/media/wholeness'

/** What a file is and whether it plays. */
export type Probed = Omit<ProbedFile, 'token' | 'folder'>

/** A file that is not understood by then (ms) will not be: a broken index can send a reader in circles. */
export const longestProbeMs = 20_000

/** Holds the header of every file that has one at its beginning. */
const headBytes = 256 * 1024

const nothing = { durationMs: 0, video: null, audio: null, recordedOn: null, videoForm: null, rotation: 0 }

/** Looks into a media file. Never throws: what is the matter with it stands in `problems`. */
export async function probeMedia(path: string): Promise<Probed> {
  const found = await stat(path).catch(() => null)
  const file = { fileName: basename(path), sizeBytes: found?.size ?? 0 }
  // A pipe or a device could keep a reader waiting for ever.
  if (found?.isFile() !== true) return unreadable(path)
  if (found.size === 0) return { ...file, ...nothing, container: null, problems: [{ kind: 'empty' }] }
  try {
    return { ...file, ...(await within(longestProbeMs, look(path, found.size))) }
  } catch {
    return { ...file, ...nothing, container: null, problems: [{ kind: 'unreadable' }] }
  }
}

/** What is said of a file into which nobody could look. */
export function unreadable(path: string): Probed {
  return { fileName: basename(path), sizeBytes: 0, ...nothing, container: null, problems: [{ kind: 'unreadable' }] }
}

const plain = { endsShort: false, saysMs: null, hiddenVideo: null, oggTail: null }

async function look(path: string, sizeBytes: number): Promise<Looked> {
  const head = await readPart(path, 0, headBytes)
  const container = sniff(head)
  switch (container) {
    case 'avi':
      return fromHeader(container, readAvi(head, sizeBytes))
    case 'flv':
      return fromHeader(container, readFlv(head, sizeBytes))
    case 'asf':
      return fromHeader(container, readAsf(head, sizeBytes))
    case 'mpeg-ps': {
      const tail = await readPart(path, Math.max(0, sizeBytes - headBytes), headBytes)
      return fromHeader(container, readMpegPs(head, tail))
    }
    case 'mp4':
    case 'mov': {
      const { hasContents, endsShort } = await readBoxes(path, sizeBytes)
      if (!hasContents) return { ...nothing, container, problems: [{ kind: 'unfinished' }] }
      return lookInto(path, { ...plain, container, endsShort })
    }
    case 'wav':
      return lookInto(path, { ...plain, container, saysMs: readWav(head).durationMs }).catch(() =>
        fromHeader(container, readWav(head)),
      )
    case 'ogg': {
      const tail = await readPart(path, Math.max(0, sizeBytes - headBytes), headBytes)
      return lookInto(path, { ...plain, container, hiddenVideo: theoraIn(head), oggTail: tail })
    }
    case 'mpeg-ts':
      return lookInto(path, { ...plain, container, hiddenVideo: mpegVideoIn(head) })
    case 'matroska':
    case 'webm':
    case 'mp3':
    case 'flac':
    case 'adts':
    case null:
      return lookInto(path, { ...plain, container })
    default:
      return assertNever(container)
  }
}

/** A file that mediabunny and Chromium cannot read: its header says what it is, so that it can be named and copied. */
function fromHeader(container: Container, { durationMs, saysMs, video, audio }: HeaderFacts): Looked {
  const why: MediaProblem =
    container === 'wav' && audio !== null
      ? { kind: 'audio-codec', codec: audio.codec }
      : { kind: 'container', container }
  const problems: MediaProblem[] =
    video === null && audio === null
      ? [{ kind: 'no-tracks' }]
      : [why, ...(saysMs === null ? [] : cutShort(saysMs, durationMs))]
  return { ...nothing, container, durationMs, video, audio, problems }
}
