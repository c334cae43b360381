/** Puts picture, sound and captions together in one MP4 file. */
import { frameMs } from './timeline.mjs'
import { feedFfmpeg } from './programs.mjs'
import { pictureHeight, pictureWidth } from './seats.mjs'

const framesPerSecond = 1000 / frameMs

/** Takes the edge off the synthetic voices and sets them in a small room. */
const roomSound =
  'highpass=f=80,lowpass=f=7000,aecho=0.95:0.9:19|31|43:0.14|0.10|0.06,volume=1.6,aresample=44100,alimiter=limit=0.65:attack=2:level=disabled'

const rawPicture = `-f rawvideo -pix_fmt rgb24 -s ${pictureWidth}x${pictureHeight} -r ${framesPerSecond} -i -`
const video = '-c:v libx264 -profile:v high -preset medium -tune animation -crf 26 -g 50 -threads 2'
const colours = '-colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv'
const audio = '-c:a aac -b:a 72k -ar 44100'
const file = '-map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -movflags +faststart'

/**
 * @typedef {object} Film
 * @property {(ms: number) => import('./shapes.mjs').Picture} draw
 * @property {number} durationMs
 * @property {string} soundPath a WAV file of that duration
 * @property {string} captionPath an ASS file
 * @property {string} filmPath
 * @property {(share: number) => void} [progress]
 */

/** @param {Film} film */
export async function makeFilm({ draw, durationMs, soundPath, captionPath, filmPath, progress }) {
  const captions = `ass=${captionPath},scale=out_color_matrix=bt709:out_range=tv,format=yuv420p`
  const inputs = [...words(rawPicture), '-i', soundPath]
  const filters = ['-vf', captions, '-af', roomSound, '-t', `${durationMs / 1000}`]
  const options = [video, colours, audio, file].flatMap(words)
  await feedFfmpeg([...inputs, ...filters, ...options, filmPath], frames(draw, durationMs, progress))
}

/** @param {string} options */
function words(options) {
  return options.split(' ')
}

/**
 * @param {Film['draw']} draw
 * @param {number} durationMs
 * @param {Film['progress']} progress
 */
function* frames(draw, durationMs, progress) {
  for (let ms = 0; ms < durationMs; ms += frameMs) {
    if (ms % 30_000 === 0) progress?.(ms / durationMs)
    yield draw(ms).rgb
  }
}
