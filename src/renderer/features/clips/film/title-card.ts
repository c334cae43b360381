import type { CardText } from '@renderer/features/clips/film/plan'

const ground = '#14181d'
const bright = '#f2f4f6'
const soft = '#aab3bd'
const fonts = 'system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif'

/** Draws a title card: what the clip is evidence for, and when it was. */
export function drawCard(canvas: OffscreenCanvas, { heading, lines }: CardText): void {
  const context = canvas.getContext('2d')
  if (context === null) return
  const { width, height } = canvas
  context.fillStyle = ground
  context.fillRect(0, 0, width, height)
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  const sizes = { heading: Math.max(8, Math.round(height * 0.085)), line: Math.max(7, Math.round(height * 0.05)) }
  const measure = (font: string) => (text: string) => {
    context.font = font
    return context.measureText(text).width
  }
  const headingFont = `600 ${sizes.heading}px ${fonts}`
  const lineFont = `400 ${sizes.line}px ${fonts}`
  const rows = [
    ...wrapped(heading, width * 0.86, measure(headingFont)).map((text) => ({
      text,
      font: headingFont,
      size: sizes.heading,
      color: bright,
    })),
    ...lines.flatMap((line) =>
      wrapped(line, width * 0.86, measure(lineFont)).map((text) => ({
        text,
        font: lineFont,
        size: sizes.line,
        color: soft,
      })),
    ),
  ]
  const spacing = 1.5
  let y = (height - rows.reduce((sum, { size }) => sum + size * spacing, 0)) / 2
  for (const { text, font, size, color } of rows) {
    context.font = font
    context.fillStyle = color
    context.fillText(text, width / 2, y + (size * spacing) / 2)
    y += size * spacing
  }
}

/** A text in lines no wider than this, broken between words. */
export function wrapped(text: string, widest: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= widest) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
