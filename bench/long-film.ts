import { madeFile } from '../e2e/made-media/make'

const pieceSeconds = 300
const pieces = 18
/** Frames a second. */
const rate = 25

/** Ninety minutes of H.264 (a key frame in 250) with AAC: five minutes made, and copied on without being coded again. */
export async function ninetyMinutes(): Promise<string> {
  const piece = await madeFile('five-minutes.mp4', [
    ...made(`size=640x360:rate=${rate}`, pieceSeconds),
    ...coded,
    '-sc_threshold',
    '0',
  ])
  const copies = ['-stream_loop', String(pieces - 1), '-i', piece, '-c', 'copy', '-movflags', '+faststart']
  return madeFile('ninety-minutes.mp4', copies)
}

/** Forty seconds of 1920x1080 at 30 frames a second. */
export function fullHd(): Promise<string> {
  return madeFile('full-hd.mp4', [...made('size=1920x1080:rate=30', 40), ...coded])
}

const h264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '28', '-pix_fmt', 'yuv420p', '-g', '250']
const coded = [...h264, '-keyint_min', '250', '-c:a', 'aac', '-b:a', '64k']

function made(picture: string, seconds: number): string[] {
  const sound = `sine=frequency=220:duration=${seconds}`
  return ['-f', 'lavfi', '-i', `testsrc2=${picture}:duration=${seconds}`, '-f', 'lavfi', '-i', sound]
}
