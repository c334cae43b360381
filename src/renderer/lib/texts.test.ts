import { expect, test } from 'vitest'
import { commands } from '@domain/keys/commands'
import { errorCodes } from '@contract/error'

type Texts = { readonly [key: string]: string | Texts }

const files = import.meta.glob<Texts>('@resources/locales/*/*.json', { eager: true, import: 'default' })

function namespacesOf(language: string): readonly string[] {
  return Object.keys(files).flatMap((path) => new RegExp(`/${language}/([^/]+)\\.json$`).exec(path)?.[1] ?? [])
}

function read(language: string, namespace: string): Texts {
  const [, texts] = Object.entries(files).find(([path]) => path.endsWith(`/${language}/${namespace}.json`)) ?? []
  return texts ?? {}
}

/** Every text under its whole key: `['keys.change', 'Change']`. */
function flat(texts: Texts, before = ''): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as const] : flat(value, `${before}${key}.`),
  )
}

function blanks(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted()
}

test('both languages have the same namespaces', () => {
  expect(namespacesOf('en')).toContain('app')
  expect(namespacesOf('nb')).toEqual(namespacesOf('en'))
})

test.each([...namespacesOf('en')])(
  'both languages have the same texts in %s, none empty, with the same blanks',
  (namespace) => {
    const english = flat(read('en', namespace))
    const norwegian = new Map(flat(read('nb', namespace)))
    expect([...norwegian.keys()].toSorted()).toEqual(english.map(([key]) => key).toSorted())
    for (const [key, text] of english) {
      const other = norwegian.get(key) ?? ''
      expect(text.trim(), key).not.toBe('')
      expect(other.trim(), key).not.toBe('')
      // «One» may be said without a number.
      if (!key.endsWith('_one')) expect([...new Set(blanks(other))], key).toEqual([...new Set(blanks(text))])
    }
  },
)

/** What stands for words left out: in Norwegian a word of its own, in English a part of the word before it. */
test.each([
  ['en', /\s…$/],
  ['nb', /[\p{L})}]…$/u],
] as const)('three dots at the end are set alike everywhere in %s', (language, wrong) => {
  const texts = namespacesOf(language).flatMap((namespace) => flat(read(language, namespace)))
  expect(texts.filter(([, text]) => wrong.test(text))).toEqual([])
})

test('every refusal has a text', () => {
  expect(Object.keys(read('en', 'errors')).toSorted()).toEqual([...errorCodes].toSorted())
})

test('every command of the key table has a name', () => {
  const names = new Set(flat(read('en', 'keys')).map(([key]) => key))
  const unnamed = commands
    .map(({ id }) => id.replace(/^(subject|modifier)\.\d$/, '$1.n'))
    .filter((id) => !names.has(id))
  expect(unnamed).toEqual([])
})
