import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '@domain/keys/commands'
import { errorCodes } from '@contract/error'

type Texts = { readonly [key: string]: string | Texts }

const folder = resolve(import.meta.dirname, '../../../resources/locales')
const namespaces = readdirSync(resolve(folder, 'en')).map((file) => file.replace(/\.json$/, ''))

function read(language: string, namespace: string): Texts {
  return JSON.parse(readFileSync(resolve(folder, language, `${namespace}.json`), 'utf8')) as Texts
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
  expect(readdirSync(resolve(folder, 'nb'))).toEqual(readdirSync(resolve(folder, 'en')))
})

test.each(namespaces)('both languages have the same texts in %s, none empty, with the same blanks', (namespace) => {
  const english = flat(read('en', namespace))
  const norwegian = new Map(flat(read('nb', namespace)))
  expect([...norwegian.keys()].toSorted()).toEqual(english.map(([key]) => key).toSorted())
  for (const [key, text] of english) {
    const other = norwegian.get(key) ?? ''
    expect(text.trim(), key).not.toBe('')
    expect(other.trim(), key).not.toBe('')
    expect([...new Set(blanks(other))], key).toEqual([...new Set(blanks(text))])
  }
})

test('every refusal has a text', () => {
  expect(Object.keys(read('en', 'errors')).toSorted()).toEqual([...errorCodes].toSorted())
})

test('every command of the key table has a name', () => {
  const names = new Set(flat(read('en', 'keys')).map(([key]) => key))
  const unnamed = commands.map(({ id }) => id.replace(/^(subject|modifier)\.\d$/, '$1.n')).filter((id) => !names.has(id))
  expect(unnamed).toEqual([])
})
