import { legible } from '@renderer/lib/colour'

/** What a picture is drawn for: a theme of the screen, or paper and other programs. */
export type PaletteName = 'light' | 'dark' | 'print'

/** A picture stands alone, so its colours are values and not the tokens of the page; each differs from its neighbours in grey too. */
export interface Palette {
  readonly ground: string
  readonly text: string
  readonly soft: string
  /** Lines that only guide the eye. */
  readonly guide: string
  /** Grounds that set a part apart. */
  readonly shade: string
  /** First and second kind of mark; the second is drawn hollow where both stand together. */
  readonly first: string
  readonly second: string
  readonly limit: string
}

export const palettes: Readonly<Record<PaletteName, Palette>> = {
  light: {
    ground: '#ffffff',
    text: '#16191d',
    soft: '#535b65',
    guide: '#e3e6ea',
    shade: '#f1f3f5',
    first: '#17587f',
    second: '#a8430b',
    limit: '#6a727c',
  },
  dark: {
    ground: '#212529',
    text: '#e9ecef',
    soft: '#a8b0b9',
    guide: '#3a4047',
    shade: '#2a2f35',
    first: '#7fbbe0',
    second: '#f0a269',
    limit: '#8d96a0',
  },
  print: {
    ground: '#ffffff',
    text: '#000000',
    soft: '#444444',
    guide: '#dddddd',
    shade: '#f2f2f2',
    first: '#17587f',
    second: '#a8430b',
    limit: '#666666',
  },
}

/** A code's colour as it is seen on the picture's ground: codebooks are made in one theme and shown in both. */
export function codeInk(color: string, { ground, text }: Palette): string {
  return legible(color, ground, text)
}
