import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '@domain/instrument/instrument'

const folder = join(import.meta.dirname, '..', 'resources', 'locales')

export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The interface's own texts by `namespace:key`, so that tests find things by the name that a person reads. */
export function wordsOf(language: Language): Words {
  return (key, values = {}) => {
    const [namespace = '', path = ''] = key.split(':')
    const file: unknown = JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), 'utf8'))
    const text = path.split('.').reduce<unknown>((part, name) => (isObject(part) ? part[name] : undefined), file)
    if (typeof text !== 'string') throw new Error(`There is no text ${key} in ${language}.`)
    return text.replaceAll(/\{\{(\w+)(?:, \w+)?\}\}/g, (_, name: string) => String(values[name] ?? ''))
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

const blank = '\0'
const allBlank: Readonly<Record<string, string>> = new Proxy({}, { get: () => blank })

/** The first line of a text, whatever is filled in: of a refusal, what happened. */
export function patternOf(say: Words, key: string): RegExp {
  const [line = ''] = say(key, allBlank).split('\n')
  return new RegExp(line.split(blank).map(escaped).join('.*'))
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
