import tokens from '@renderer/app/tokens.css?raw'
import { expect, it } from 'vitest'
import { palettes } from '@renderer/components/pictures/palette'
import { contrast } from '@renderer/lib/colour'

const [light = '', dark = ''] = tokens.split(":root[data-theme='dark']")
const themes = { light: colorsOf(light), dark: new Map([...colorsOf(light), ...colorsOf(dark)]) }

/** What WCAG 2.2 asks of text (1.4.3), and of what has to be seen to be used (1.4.11). */
const [ofText, ofSigns] = [4.5, 3]

const grounds = ['bg', 'bg-raised', 'bg-sunken', 'bg-hover', 'bg-selected']
const pairs: readonly (readonly [colors: readonly string[], grounds: readonly string[], least: number])[] = [
  [['text', 'text-soft', 'text-faint', 'accent', 'good', 'warn', 'bad'], grounds, ofText],
  [['text', 'text-soft'], ['accent-soft', 'warn-soft', 'bad-soft'], ofText],
  [['accent-text'], ['accent', 'accent-strong'], ofText],
  [['warn'], ['warn-soft'], ofText],
  [['bad'], ['bad-soft'], ofText],
  [['line-control'], ['bg', 'bg-raised', 'bg-sunken'], ofSigns],
  [['accent'], ['bg', 'bg-raised', 'bg-sunken', 'accent-soft'], ofSigns],
  [['playhead', 'wave'], ['bg'], ofSigns],
]

it.each(Object.entries(themes))('the %s theme is read and seen on every ground', (_, colors) => {
  const weak = pairs.flatMap(([names, on, least]) =>
    names.flatMap((name) =>
      on
        .map((ground) => [`${name} on ${ground}`, contrast(colorOf(colors, name), colorOf(colors, ground))] as const)
        .filter(([, ratio]) => ratio < least)
        .map(([pair, ratio]) => `${pair}: ${ratio.toFixed(2)}`),
    ),
  )
  expect(weak).toEqual([])
})

it.each(['light', 'dark'] as const)('pictures stand on the ground of the %s theme', (name) => {
  const { ground, text, soft, shade } = palettes[name]
  const tokensOf = ['bg-raised', 'text', 'text-soft', name === 'light' ? 'bg-sunken' : 'bg-hover']
  expect([ground, text, soft, shade]).toEqual(tokensOf.map((token) => colorOf(themes[name], token)))
})

function colorsOf(css: string): ReadonlyMap<string, string> {
  return new Map([...css.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', color = '']) => [name, color]))
}

function colorOf(colors: ReadonlyMap<string, string>, name: string): string {
  const color = colors.get(name)
  if (color === undefined) throw new Error(`There is no colour ${name}.`)
  return color
}
