import type { ParticipantRole } from '@domain/recording/recording'
import type { Stretch } from '@domain/transcript/transcript'
import { mixed } from '@renderer/lib/colour'
import type { Scene } from '@renderer/features/session/timeline/scene'
import { shortened } from '@renderer/features/session/timeline/text-width'
import type { Theme } from '@renderer/features/session/timeline/theme'
import { endMs, pxOf } from '@renderer/features/session/timeline/viewport'

type Context = CanvasRenderingContext2D

const inset = 2
const labelPadding = 10
const shortestLabelPx = 14

/** How speakers of one role look: colour, and for who does not tell colours apart a mark along the upper edge. */
interface Look {
  readonly fill: string
  readonly edge: string
  readonly mark: 'line' | 'dashes' | 'none'
}

/** Who speaks when, by the transcript: one row of stretches, as far as they are on screen. */
export function drawSpeech(context: Context, scene: Scene): void {
  const { layout, view, theme, speech } = scene
  const { top, height } = layout.speech
  if (speech === null || height === 0) return
  context.fillStyle = theme.bg
  context.fillRect(0, top, layout.width, height)
  context.font = theme.labelFont
  context.textBaseline = 'middle'
  context.fillStyle = theme.textSoft
  context.textAlign = 'right'
  context.fillText(
    shortened(context, speech.label, layout.plotLeft - 2 * labelPadding),
    layout.plotLeft - labelPadding,
    top + height / 2,
  )
  context.textAlign = 'left'
  context.save()
  context.beginPath()
  context.rect(layout.plotLeft, top, layout.plotWidth, height)
  context.clip()
  const looks = looksIn(theme)
  let painted = Number.NEGATIVE_INFINITY
  for (const stretch of speech.transcript.stretchesIn(view.startMs, endMs(view))) {
    const from = layout.plotLeft + Math.round(Math.max(-8, pxOf(view, stretch.startMs)))
    const to = layout.plotLeft + Math.round(Math.min(layout.plotWidth + 8, pxOf(view, stretch.endMs)))
    // Zoomed far out many stretches share a pixel: the first of them is seen.
    if (to <= painted) continue
    drawStretch(context, scene, stretch, looks[stretch.participant?.role ?? 'unknown'], { from, to })
    painted = Math.max(to, from + 1)
  }
  context.restore()
  context.fillStyle = theme.lineSoft
  context.fillRect(0, top + height - 1, layout.width, 1)
}

function drawStretch(
  context: Context,
  { layout, theme }: Scene,
  { speaker }: Stretch,
  { fill, edge, mark }: Look,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const top = layout.speech.top + inset
  const height = layout.speech.height - 2 * inset - 1
  const width = Math.max(1, to - from - (to - from > 4 ? 1 : 0))
  context.fillStyle = fill
  context.fillRect(from, top, width, height)
  context.fillStyle = edge
  if (mark === 'line') context.fillRect(from, top, width, 2)
  if (mark === 'dashes') for (let dash = 0; dash < width; dash += 6) context.fillRect(from + dash, top, 3, 2)
  const left = Math.max(from, layout.plotLeft) + 4
  const room = Math.min(to, layout.width) - left - 3
  if (speaker === null || room < shortestLabelPx) return
  context.fillStyle = theme.text
  context.fillText(shortened(context, speaker, room), left, top + height / 2 + 1)
}

function looksIn({ accent, textFaint, bg, lineStrong }: Theme): Readonly<Record<ParticipantRole | 'unknown', Look>> {
  const member = { fill: mixed(textFaint, bg, 0.7), edge: textFaint, mark: 'none' } as const
  return {
    therapist: { fill: mixed(accent, bg, 0.55), edge: accent, mark: 'line' },
    'co-therapist': { fill: mixed(accent, bg, 0.75), edge: accent, mark: 'dashes' },
    member,
    other: { ...member, fill: mixed(textFaint, bg, 0.85) },
    unknown: { fill: mixed(lineStrong, bg, 0.7), edge: lineStrong, mark: 'none' },
  }
}
