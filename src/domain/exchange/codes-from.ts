import { exclusiveGroups } from '@domain/exchange/exclusive-groups'
import type { ExchangedCode, ExchangedModifierSet, Interchange } from '@domain/exchange/interchange'
import { type Code, type Modifier, shapes } from '@domain/instrument/instrument'
import { freeSlug, slugFrom } from '@domain/instrument/slug'

/** Colours for codes that have none of their own, told apart without colour vision (Okabe and Ito), as light as both themes need. */
const palette = ['#56b4e9', '#e69f00', '#2fae8a', '#d279ae', '#d5762f', '#5f8fd6', '#c9b934', '#8f8f8f'] as const

const longestName = 400
const longestDefinition = 4000
const mostModifiers = 40

interface Around {
  /** Codes that are there already: their identifiers and keys are taken. */
  readonly present: readonly Pick<Code, 'id' | 'key' | 'exclusiveGroup'>[]
  /** Keys that no code may have (`reservedKeys` of domain/keys/chord). */
  readonly reservedKeys: ReadonlyMap<string, string>
}

/** A code of a file as a code of an instrument. */
export interface MadeCode {
  /** Its name in the file. */
  readonly name: string
  readonly code: Code
}

/**
 * Codes of a file (an ethogram, a vocabulary) as codes of an instrument: kind, key, colour, description with category,
 * modifiers, and what excludes what as groups. Where the file does not tell points and states apart, its events do.
 */
export function codesFrom(
  work: Interchange,
  names: ReadonlySet<string>,
  { present, reservedKeys }: Around,
): MadeCode[] {
  const wanted = work.codes.filter(({ name }) => names.has(name))
  const stretched = namesOfStretches(work)
  const kinds = new Map(wanted.map(({ name, kind }) => [name, kind ?? (stretched.has(name) ? 'state' : 'point')]))
  const groups = exclusiveGroups(
    wanted.filter(({ name }) => kinds.get(name) === 'state'),
    new Set(present.flatMap(({ exclusiveGroup }) => exclusiveGroup ?? [])),
  )
  const ids = new Set(present.map(({ id }) => id))
  const keys = new Set([...reservedKeys.keys(), ...present.flatMap(({ key }) => key ?? [])])
  return wanted.map((code, place) => {
    const id = freeSlug(slugFrom(code.name), ids)
    ids.add(id)
    const key = freeKey(code.key, keys)
    if (key !== null) keys.add(key)
    return {
      name: code.name,
      code: {
        id,
        kind: kinds.get(code.name) ?? 'point',
        name: inBoth(code.name.slice(0, longestName)),
        definition: definitionOf(code),
        key,
        color: code.color === '' ? (palette[place % palette.length] ?? palette[0]) : code.color,
        shape: kinds.get(code.name) === 'state' ? 'square' : (shapes[place % shapes.length] ?? 'circle'),
        item: null,
        modifiers: modifiersFrom(code.modifiers),
        exclusiveGroup: groups.get(code.name) ?? null,
        subject: 'optional',
      },
    }
  })
}

const inBoth = (text: string) => ({ en: text, nb: text })

function namesOfStretches({ recordings }: Interchange): ReadonlySet<string> {
  return new Set(
    recordings.flatMap(({ events }) =>
      events.filter(({ kind, endMs }) => kind === 'state' || endMs !== null).map(({ code }) => code),
    ),
  )
}

function definitionOf({ description, category }: ExchangedCode): Code['definition'] {
  const text = [description, category === '' ? '' : `(${category})`].filter((part) => part !== '').join(' ')
  return text === '' ? {} : inBoth(text.slice(0, longestDefinition))
}

/** Letters stand for the key of that letter; digits name participants and other signs lie elsewhere on each keyboard. */
function freeKey(sign: string, taken: ReadonlySet<string>): string | null {
  const key = /^[a-z]$/iu.test(sign) ? `Key${sign.toUpperCase()}` : null
  return key === null || taken.has(key) ? null : key
}

/** Choices of all sets side by side; one that stands in several sets is told by its set. Numbers and texts have no choices. */
function modifiersFrom(sets: readonly ExchangedModifierSet[]): readonly Modifier[] {
  const choices = sets.flatMap(({ name: set, values }) =>
    [...new Set(values)].filter((value) => value !== '').map((value) => ({ set, value })),
  )
  const counts = Map.groupBy(choices, ({ value }) => value)
  const ids = new Set<string>()
  return choices.slice(0, mostModifiers).map(({ set, value }) => {
    const name = (counts.get(value)?.length ?? 0) > 1 ? `${set}: ${value}` : value
    const id = freeSlug(slugFrom(name), ids)
    ids.add(id)
    return { id, name: inBoth(name.slice(0, longestName)) }
  })
}
