import { madeFile } from './make'

/** A file as other programs write it, and what is to be seen of it. */
export interface Format {
  readonly name: string
  readonly make: () => Promise<string>
  /** Width by height as a person sees it; null for sound alone. */
  readonly shape: number | null
}

const seconds = 8
const picture = ['-f', 'lavfi', '-i', `testsrc2=size=320x180:rate=25:duration=${seconds}`]
const sound = ['-f', 'lavfi', '-i', `sine=frequency=330:sample_rate=44100:duration=${seconds}`]
const h264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-g', '50']
const vp8 = ['-c:v', 'libvpx', '-b:v', '300k', '-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus']

/** How long each of them is. */
export const formatsMs = seconds * 1000

export const formats: readonly Format[] = [
  film('camera.mov', [...h264, '-c:a', 'aac']),
  film('screen.mkv', [...h264, '-c:a', 'libopus']),
  film('anamorphic.mp4', [...h264, '-vf', 'setsar=2/1', '-c:a', 'aac'], 32 / 9),
  film('recorder without a duration.webm', [...vp8, '-live', '1']),
  film('recorder in pieces.mp4', [...h264, '-c:a', 'aac', '-movflags', 'frag_keyframe+empty_moov']),
  { name: 'turned phone.mp4', make: turned, shape: 9 / 16 },
  recording('variable rate.mp3', ['-c:a', 'libmp3lame', '-q:a', '4']),
  recording('variable rate without a header.mp3', ['-c:a', 'libmp3lame', '-q:a', '6', '-write_xing', '0']),
  recording('room.wav', []),
  recording('room.flac', []),
  recording('room.ogg', ['-c:a', 'libvorbis']),
  recording('room.opus', ['-c:a', 'libopus']),
  recording('room.m4a', ['-c:a', 'aac']),
  recording('room.aac', ['-c:a', 'aac']),
]

function film(name: string, encoding: readonly string[], shape = 16 / 9): Format {
  return { name, make: () => madeFile(name, [...picture, ...sound, ...encoding]), shape }
}

function recording(name: string, encoding: readonly string[]): Format {
  return { name, make: () => madeFile(name, [...sound, ...encoding]), shape: null }
}

/** A phone held upright stores a lying picture and a note that it is to be turned. */
async function turned(): Promise<string> {
  const lying = await madeFile('lying.mp4', [...picture, ...sound, ...h264, '-c:a', 'aac'])
  return madeFile('turned phone.mp4', ['-i', lying, '-c', 'copy', '-metadata:s:v:0', 'rotate=90'])
}
