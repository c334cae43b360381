import { paintedFilm } from './make'

/** Arguments of an input with a short tone at each full second. */
export const ticking = (seconds: number) => [
  '-f',
  'lavfi',
  '-i',
  `aevalsrc='if(lt(mod(t,1),0.05),0.6*sin(2*PI*1000*t),0)':s=48000:d=${seconds}`,
]

export const x264 = '-c:v libx264 -preset veryfast -crf 24 -pix_fmt yuv420p'

/** Twenty seconds with a key frame every two, pictures that refer forwards and back, and a short tone at each full second. */
export const tickingFilm = () =>
  paintedFilm({
    name: 'ticking.mp4',
    frames: 500,
    rate: '25',
    inputs: ticking(20),
    encoding: [x264, '-bf 3 -g 50 -sc_threshold 0 -c:a aac -b:a 128k -shortest'].join(' ').split(' '),
  })
