import type { Container } from '@domain/recording/finding'
import type { CopyPlan } from '@main/media/ffmpeg/plan'

interface Asked {
  readonly container: Container
  readonly plan: CopyPlan
  /** Codec of the source's picture, which may be interlaced. */
  readonly videoCodec: string | null
  /** Bits per second for encoders that have no measure of quality. */
  readonly videoBitRate: number
  readonly hasFpsMode: boolean
  readonly from: string
  readonly to: string
}

/** The reader that ffmpeg is told to use: a playlist that calls itself a film would name other files. */
const readers: Readonly<Record<Container, string>> = {
  mp4: 'mov',
  mov: 'mov',
  matroska: 'matroska',
  webm: 'matroska',
  ogg: 'ogg',
  mp3: 'mp3',
  wav: 'wav',
  flac: 'flac',
  adts: 'aac',
  'mpeg-ts': 'mpegts',
  'mpeg-ps': 'mpeg',
  avi: 'avi',
  flv: 'flv',
  asf: 'asf',
}

/** Files that Chromium shows in their own time: the copy's frames stand at the very same times, a late start included. */
const ownTime: ReadonlySet<Container> = new Set(['mp4', 'mov', 'matroska', 'webm', 'ogg'])

const maybeInterlaced: ReadonlySet<string> = new Set(['mpeg2video', 'dvvideo', 'h264'])

/** A key frame this often (in frames): going back a frame decodes from there. */
const keyFrameEvery = '48'

const words = (text: string): readonly string[] => text.split(' ')

const quiet = words('-hide_banner -nostdin -nostats -loglevel error -progress pipe:1 -y')
/** Nothing is fetched: a file may name addresses. */
const filesOnly = words('-protocol_whitelist file,pipe')
/** The first of each, and no names, places or chapters that a recorder wrote. */
const pictureAndSound = words('-map 0:V:0? -map 0:a:0? -sn -dn -map_metadata -1 -map_chapters -1')
const asMp4 = words('-max_muxing_queue_size 9999 -movflags +faststart -f mp4')

/** Everything that ffmpeg is told for one copy. There is no other way to start it on a file. */
export function copyArguments({ container, from, to, ...asked }: Asked): readonly string[] {
  return [
    ...quiet,
    ...(ownTime.has(container) ? ['-copyts'] : []),
    ...filesOnly,
    '-f',
    readers[container],
    '-i',
    `file:${from}`,
    ...pictureAndSound,
    ...videoArguments(asked),
    ...audioArguments(asked.plan),
    ...asMp4,
    `file:${to}`,
  ]
}

function videoArguments({
  plan,
  videoCodec,
  videoBitRate,
  hasFpsMode,
}: Omit<Asked, 'container' | 'from' | 'to'>): string[] {
  const { video } = plan
  if (video === null) return ['-vn']
  if (video === 'copy') return ['-c:v', 'copy']
  // Even sides for 4:2:0; a line of black instead of another size of everything.
  const even = 'pad=ceil(iw/2)*2:ceil(ih/2)*2'
  // One frame for each frame, and only where the frame says that it is of two halves.
  const whole = 'bwdif=mode=send_frame:deint=interlaced'
  const filters = maybeInterlaced.has(videoCodec ?? '') ? `${whole},${even}` : even
  return [
    '-vf',
    filters,
    '-pix_fmt',
    'yuv420p',
    // Each frame at its own time: none is doubled, dropped or moved to an even rate, nor rounded to one.
    hasFpsMode ? '-fps_mode' : '-vsync',
    'passthrough',
    '-enc_time_base',
    '-1',
    '-c:v',
    video,
    ...qualityOf(video, videoBitRate),
    '-g',
    keyFrameEvery,
  ]
}

function qualityOf(encoder: string, bitRate: number): string[] {
  if (encoder === 'libx264') return ['-preset', 'veryfast', '-crf', '20']
  const rate = ['-b:v', String(bitRate)]
  if (encoder !== 'libvpx-vp9') return rate
  return ['-deadline', 'realtime', '-cpu-used', '5', '-row-mt', '1', '-auto-alt-ref', '0', ...rate]
}

function audioArguments({ audio }: CopyPlan): string[] {
  if (audio === null) return ['-an']
  if (audio === 'copy') return ['-c:a', 'copy']
  // Where sound is missing there is silence, so that what follows stays with its picture.
  return ['-af', 'aresample=async=1', '-c:a', audio, '-b:a', '160k', '-ac', '2']
}
