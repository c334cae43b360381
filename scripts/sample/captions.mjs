/**
 * The writing in the picture, as an ASS file for ffmpeg to burn in. The lowest band of the picture stays empty: a player
 * shows its own subtitles there.
 *
 * @typedef {import('./timeline.mjs').Beat} Beat
 * @typedef {import('./subtitles.mjs').Cue} Cue
 */
import { namePlace, pictureHeight, pictureWidth, seats } from './seats.mjs'

const captionY = 428
const lingerMs = 700
const noticeText = 'Acted by a computer'

const assHeader = `[Script Info]
ScriptType: v4.00+
PlayResX: ${pictureWidth}
PlayResY: ${pictureHeight}
WrapStyle: 0
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BackColour, Bold, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Caption,DejaVu Sans,25,&H00ECE8E4,&H00000000,&H00000000,0,1,0,0,5,190,190,0,1
Style: Name,DejaVu Sans,18,&H00A89C90,&H00000000,&H00000000,0,1,0,0,5,0,0,0,1
Style: Notice,DejaVu Sans,15,&H0080766C,&H00000000,&H00000000,0,1,0,0,7,22,0,18,1

[Events]
Format: Layer, Start, End, Style, Text
`

/**
 * @param {Beat[]} beats
 * @param {Cue[]} cues
 * @param {number} durationMs
 * @returns {string}
 */
export function captionFile(beats, cues, durationMs) {
  const lines = [event(0, durationMs, 'Notice', noticeText)]
  for (const seat of seats) {
    const { x, y } = namePlace(seat)
    lines.push(
      event(
        arrivalOf(seat.person, beats),
        durationMs,
        'Name',
        `{\\pos(${x.toFixed(1)},${y.toFixed(1)})}${seat.person}`,
      ),
    )
  }
  for (const [index, cue] of cues.entries()) {
    const untilMs = Math.min(cue.endMs + lingerMs, cues[index + 1]?.startMs ?? durationMs)
    lines.push(event(cue.startMs, untilMs, 'Caption', `{\\pos(${pictureWidth / 2},${captionY})}${captionText(cue)}`))
  }
  return `${assHeader}${lines.join('\n')}\n`
}

/**
 * @param {string} person
 * @param {Beat[]} beats
 */
function arrivalOf(person, beats) {
  return beats.find(({ entry }) => entry.kind === 'action' && entry.enters === person)?.endMs ?? 0
}

/** @param {Cue} cue */
function captionText({ speaker, text }) {
  return speaker ? `{\\c&H54B2F0&\\b1}${speaker}{\\r}  ${text}` : `{\\c&HA89C90&}${text}`
}

/**
 * @param {number} startMs
 * @param {number} endMs
 * @param {string} style
 * @param {string} text
 */
function event(startMs, endMs, style, text) {
  return `Dialogue: 0,${clock(startMs)},${clock(endMs)},${style},${text}`
}

/** @param {number} ms ASS counts in hundredths of a second */
function clock(ms) {
  return new Date(ms).toISOString().slice(12, 22)
}
