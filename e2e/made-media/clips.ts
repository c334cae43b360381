import type { PaintedClip } from '../painted-clip'
import { frameTimesOf } from './frame-times'
import { madeFile, paintedFilm } from './make'

/** A clip that is made when the tests run. */
export interface ClipToMake {
  readonly name: string
  readonly make: () => Promise<PaintedClip>
}

const h264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '30', '-pix_fmt', 'yuv420p']
const vp8 = ['-c:v', 'libvpx', '-b:v', '300k', '-deadline', 'realtime', '-cpu-used', '8']
const vp9 = ['-c:v', 'libvpx-vp9', '-b:v', '300k', '-deadline', 'realtime', '-cpu-used', '8']
const av1 = ['-c:v', 'libaom-av1', '-usage', 'realtime', '-cpu-used', '8', '-b:v', '300k', '-pix_fmt', 'yuv420p']

/** Each picture at a time of its own, which `setpts` makes of N, the number of the picture. The half rounds. */
function uneven(msOfN: string, perSecond: number): string[] {
  const times = `settb=1/${perSecond},setpts='(${msOfN})/1000/TB+0.5'`
  return ['-vf', times, '-vsync', 'passthrough', '-enc_time_base', `1:${perSecond}`]
}

/** As phones make them, with pauses of seconds as screen recorders make them. */
const phone = 'N*40+13*mod(N*7,3)+if(gt(N,60),2500,0)+if(gt(N,120),10000,0)'
/** Between 8 and 71 ms, with no order to it. */
const wild = 'N*40+mod(N*N*7,32)'

/** What recorders and converters make: rates, key frames, containers and the odd things that files do with time. */
export const clipsToMake: readonly ClipToMake[] = [
  painted('25, GOP 250, B-frames.mp4', 300, '25', [...h264, '-bf', '3', '-g', '250']),
  painted('29.97, GOP 1.mov', 300, '30000/1001', [...h264, '-g', '1']),
  painted('60, GOP 250, B-frames.mp4', 600, '60', [...h264, '-bf', '3', '-g', '250']),
  painted('60, GOP 30.webm', 600, '60', [...vp9, '-g', '30']),
  painted('29.97, GOP 1.webm', 300, '30000/1001', [...vp8, '-g', '1']),
  painted('25, one key frame.webm', 300, '25', [...vp9, '-g', '9999']),
  painted('29.97, GOP 250, B-frames.mkv', 300, '30000/1001', [...h264, '-bf', '3', '-g', '250']),
  painted('variable, long pauses, B-frames.mp4', 240, '25', [
    ...uneven(phone, 90_000),
    '-video_track_timescale',
    '90000',
    ...h264,
    '-bf',
    '3',
    '-g',
    '80',
  ]),
  painted('variable, one key frame.mkv', 300, '25', [...uneven(wild, 1000), ...h264, '-bf', '2', '-g', '9999']),
  painted('variable, long pauses.webm', 240, '25', [...uneven(phone, 1000), ...vp9, '-g', '250']),
  painted('starts late.mp4', 200, '25', [...h264, '-bf', '3', '-g', '50', '-output_ts_offset', '2']),
  painted('starts late.mkv', 200, '25', [...h264, '-bf', '0', '-g', '50', '-output_ts_offset', '2']),
  painted('in pieces.mp4', 300, '25', [...h264, '-g', '25', '-movflags', 'frag_keyframe+empty_moov']),
  painted('AV1, GOP 250.mp4', 250, '25', [...av1, '-g', '250']),
  {
    name: 'cut by an edit list.mp4',
    make: async () => {
      const whole = await paintedFilm({ name: 'whole.mp4', frames: 300, rate: '25', encoding: [...h264, '-g', '100'] })
      // The file still has all from the key frame before; its edit list leaves the first 37 pictures and a half out.
      const file = await madeFile('cut by an edit list.mp4', ['-ss', '1.5', '-i', whole, '-c', 'copy'])
      return clip('cut by an edit list.mp4', file, 38)
    },
  },
]

function painted(name: string, frames: number, rate: string, encoding: readonly string[]): ClipToMake {
  return { name, make: async () => clip(name, await paintedFilm({ name, frames, rate, encoding })) }
}

async function clip(name: string, file: string, firstNumber = 0): Promise<PaintedClip> {
  const times = await frameTimesOf(file)
  return { name, file, frames: times.length, firstNumber, startMs: (index) => times[index] ?? Number.NaN }
}

/** Longer ones to mark in while they play. */
export const clipsToMark: readonly ClipToMake[] = [
  painted('25 to mark.mp4', 1500, '25', [...h264, '-bf', '3', '-g', '250']),
  painted('29.97 to mark.mkv', 1500, '30000/1001', [...h264, '-bf', '3', '-g', '90']),
  painted('60 to mark.webm', 3000, '60', [...vp9, '-g', '60']),
  painted('variable to mark.mp4', 1500, '25', [...uneven(wild, 90_000), '-video_track_timescale', '90000', ...h264]),
]
