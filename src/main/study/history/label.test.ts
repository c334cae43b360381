import { expect, it } from 'vitest'
import { historyLabels } from '@main/study/history/label'
import en from '@resources/locales/en/history.json'
import nb from '@resources/locales/nb/history.json'

function keysOf(texts: object, before = ''): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value as object, `${before}${key}.`),
  )
}

it.each([
  ['English', en],
  ['Norwegian', nb],
])('%s has a text for every step that is written into the history, and for no other', (_language, texts) => {
  expect(keysOf(texts).toSorted()).toEqual([...historyLabels].toSorted())
})
