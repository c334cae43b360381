type Rgb = readonly [red: number, green: number, blue: number]

/**
 * Contrast that WCAG 2.2 (1.4.11) asks of graphics against what is beside them. On dark ground its formula makes too much of
 * dark colours, and small signs would be lost: there it is that of text.
 */
const graphicContrast = { light: 3, dark: 4.5 }
/** Grounds below this luminance are dark. */
const darkGround = 0.18

/** A colour between two, `share` of the way from the first; both `#rrggbb`. */
export function mixed(from: string, to: string, share: number): string {
  const [left, right] = [rgbOf(from), rgbOf(to)]
  return hexOf([blend(left[0], right[0], share), blend(left[1], right[1], share), blend(left[2], right[2], share)])
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(left: string, right: string): number {
  const [one, other] = [luminance(rgbOf(left)), luminance(rgbOf(right))]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** A code's colour, moved towards the text colour as little as makes it seen on the background. */
export function legible(color: string, background: string, text: string): string {
  const least = graphicContrast[luminance(rgbOf(background)) < darkGround ? 'dark' : 'light']
  for (let share = 0; share < 1; share += 0.1) {
    const candidate = mixed(color, text, share)
    if (contrast(candidate, background) >= least) return candidate
  }
  return text
}

function blend(from: number, to: number, share: number): number {
  return Math.round(from + (to - from) * share)
}

function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1, 7), 16)
  return Number.isNaN(value) ? [128, 128, 128] : [value >> 16, (value >> 8) & 255, value & 255]
}

function hexOf([red, green, blue]: Rgb): string {
  return `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
