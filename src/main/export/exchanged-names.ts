import type { Code, Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { ExchangedCode } from '@domain/exchange/interchange'

/** What codes and modifiers are called in files of other tools. */
export interface ExchangedNames {
  readonly code: (id: string) => string
  readonly modifier: (code: string, id: string) => string
  /** What the one set of modifiers that a code has is called. */
  readonly modifierSet: string
  readonly codes: readonly ExchangedCode[]
}

/** Names where they tell codes apart, in every instrument that is used; else their ids, which always do. */
export function exchangedNames(instruments: readonly Instrument[], language: Language): ExchangedNames {
  const codes = new Map<string, { readonly code: Code; readonly instrument: Instrument }>()
  for (const instrument of instruments) for (const code of instrument.codes) codes.set(code.id, { code, instrument })
  const all = [...codes.values()].map(({ code }) => code)
  const codeNames = distinctNames(all, language)
  const modifierNames = new Map(all.map(({ id, modifiers }) => [id, distinctNames(modifiers, language)]))
  const name = (id: string) => codeNames.get(id) ?? id
  const modifier = (code: string, id: string) => modifierNames.get(code)?.get(id) ?? id
  const modifierSet = language === 'nb' ? 'Presiseringer' : 'Modifiers'
  return {
    code: name,
    modifier,
    modifierSet,
    codes: [...codes.values()].map(({ code, instrument }) => ({
      name: name(code.id),
      kind: code.kind,
      description: textIn(code.definition, language),
      category: categoryOf(code, instrument, language),
      color: code.color,
      key: keyText(code.key),
      modifiers:
        code.modifiers.length === 0
          ? []
          : [{ name: modifierSet, choice: 'many', values: code.modifiers.map(({ id }) => modifier(code.id, id)) }],
      excludes:
        code.exclusiveGroup === null
          ? []
          : all
              .filter(({ id, exclusiveGroup }) => id !== code.id && exclusiveGroup === code.exclusiveGroup)
              .map(({ id }) => name(id)),
    })),
  }
}

function distinctNames(parts: readonly Pick<Code, 'id' | 'name'>[], language: Language): ReadonlyMap<string, string> {
  const byName = Map.groupBy(parts, ({ name }) => textIn(name, language).trim())
  return new Map(
    [...byName].flatMap(([name, own]) =>
      own.map(({ id }) => [id, own.length === 1 && name !== '' ? name : id] as const),
    ),
  )
}

/** The item that a code is evidence for. */
function categoryOf({ item }: Code, { items }: Instrument, language: Language): string {
  const found = items.find(({ number }) => number === item)
  return found === undefined ? '' : `${found.number} ${textIn(found.name, language)}`
}

/** `KeyS` is the key that most keyboards call S. */
function keyText(key: string | null): string {
  return (key ?? '').replace(/^(?:Key|Digit)/u, '').toLowerCase()
}
