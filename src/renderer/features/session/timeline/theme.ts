import { legible, mixed } from '@renderer/lib/colour'

/** The colours and fonts of the page as plain values: a canvas cannot use custom properties. */
export interface Theme {
  readonly bg: string
  readonly sunken: string
  readonly hover: string
  readonly lineSoft: string
  readonly lineStrong: string
  readonly text: string
  readonly textSoft: string
  readonly textFaint: string
  readonly accent: string
  readonly playhead: string
  /** The waveform. */
  readonly wave: string
  /** Sound at full scale. */
  readonly bad: string
  readonly labelFont: string
  readonly clockFont: string
}

/** The colours in which one code is drawn. */
export interface Ink {
  /** Shapes, edges of bars, density columns. */
  readonly strong: string
  /** Inside of a bar; the text colour is legible on it. */
  readonly fill: string
}

export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element)
  const value = (name: string): string => style.getPropertyValue(name).trim()
  return {
    bg: value('--bg'),
    sunken: value('--bg-sunken'),
    hover: value('--bg-hover'),
    lineSoft: value('--line-soft'),
    lineStrong: value('--line-strong'),
    text: value('--text'),
    textSoft: value('--text-soft'),
    textFaint: value('--text-faint'),
    accent: value('--accent'),
    playhead: value('--playhead'),
    wave: value('--wave'),
    bad: value('--bad'),
    labelFont: `${value('--text-xs')} ${value('--font')}`,
    clockFont: `${value('--text-xs')} ${value('--font-mono')}`,
  }
}

const fillShare = 0.5

export function inkOf(color: string, theme: Theme): Ink {
  const strong = legible(color, theme.bg, theme.text)
  return { strong, fill: mixed(color, theme.bg, fillShare) }
}
