import builtIn from '@resources/instruments/mbt-g-aqs.json'
import { describe, expect, it } from 'vitest'
import { instrumentSchema } from '@contract/instrument'
import type { LocalText } from '@domain/instrument/instrument'
import { problemsOf } from '@domain/instrument/problems'
import { bindings, reservedKeys } from '@domain/keys/chord'
import { commands } from '@domain/keys/commands'

const instrument = instrumentSchema.parse(builtIn)
const backgrounds = ['#1a1d21', '#fbfcfd']

/** WCAG 2.2 relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2 contrast ratio. */
function contrast(left: string, right: string): number {
  const [bright, dark] = [Math.max(luminance(left), luminance(right)), Math.min(luminance(left), luminance(right))]
  return (bright + 0.05) / (dark + 0.05)
}

describe('the built-in MBT-G-AQS', () => {
  it('has no problem, and no key that the app uses', () => {
    expect(problemsOf(instrument, reservedKeys(bindings(commands, {})))).toEqual([])
  })

  it('has 19 items with both scores, and says for each what grade 4 means', () => {
    expect(instrument.items.map(({ number }) => number)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1))
    for (const { dimensions, anchors } of instrument.items) {
      expect(dimensions).toEqual(['adherence', 'quality'])
      expect(anchors.map(({ dimension, grade }) => [dimension, grade])).toEqual([['quality', 4]])
    }
    expect(
      instrument.items.filter(({ notApplicableWhen }) => notApplicableWhen !== null).map(({ number }) => number),
    ).toEqual([9])
  })

  it('has a code for each item', () => {
    const items = new Set(instrument.codes.map(({ item }) => item))
    expect(instrument.items.filter(({ number }) => !items.has(number))).toEqual([])
  })

  it('says everything in both languages', () => {
    const texts: readonly LocalText[] = [
      instrument.title,
      ...instrument.dimensions.map(({ name }) => name),
      ...instrument.items.flatMap(({ name, shortName, anchors }) => [
        name,
        shortName,
        ...anchors.map(({ text }) => text),
      ]),
      ...instrument.codes.flatMap(({ name, definition, modifiers }) => [
        name,
        definition,
        ...modifiers.map((each) => each.name),
      ]),
    ]
    for (const { en, nb } of texts) {
      expect(en?.trim()).toBeTruthy()
      expect(nb?.trim()).toBeTruthy()
    }
  })

  it('gives every code a key of its own, and a look of its own without reading its colour alone', () => {
    expect(new Set(instrument.codes.map(({ key }) => key)).size).toBe(instrument.codes.length)
    expect(new Set(instrument.codes.map(({ color, shape }) => `${color} ${shape}`)).size).toBe(instrument.codes.length)
    for (const { kind, shape } of instrument.codes) expect(shape === 'square').toBe(kind === 'state')
  })

  it.each(instrument.codes.map(({ id, color }) => [id, color] as const))(
    'draws %s (%s) clearly on both themes',
    (_, color) => {
      for (const background of backgrounds) expect(contrast(color, background)).toBeGreaterThanOrEqual(3)
    },
  )
})
