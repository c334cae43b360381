import { unnamedSet } from '@domain/exchange/boris/modifiers'
import type { ExchangedCode, ExchangedModifierSet, ExchangedSubject } from '@domain/exchange/interchange'
import { foreignText, problemAt, type Report } from '@domain/exchange/foreign-value'
import { entriesOf, isJsonObject, type JsonObject, own } from '@domain/exchange/json-object'

/** The behaviours of a project as codes, once per name. */
export function readEthogram(project: JsonObject, report: Report): readonly ExchangedCode[] {
  const codes = new Map<string, ExchangedCode>()
  for (const [position, entry] of entriesOf(own(project, 'behaviors_conf'))) {
    const where = `behavior ${position}`
    const code = isJsonObject(entry) ? readCode(entry, where, report) : null
    if (code === null) report(problemAt('missing-field', where, entry))
    else if (codes.has(code.name)) report(problemAt('duplicate', where, code.name))
    else codes.set(code.name, code)
  }
  return [...codes.values()]
}

export function readSubjects(project: JsonObject, report: Report): readonly ExchangedSubject[] {
  const subjects = new Map<string, ExchangedSubject>()
  for (const [position, entry] of entriesOf(own(project, 'subjects_conf'))) {
    const where = `subject ${position}`
    const text = (name: string) => foreignText(isJsonObject(entry) ? own(entry, name) : undefined, where, report)
    const name = text('name')
    if (name === '') report(problemAt('missing-field', where, entry))
    else if (subjects.has(name)) report(problemAt('duplicate', where, name))
    else subjects.set(name, { name, description: text('description') })
  }
  return [...subjects.values()]
}

function readCode(entry: JsonObject, where: string, report: Report): ExchangedCode | null {
  const text = (name: string) => foreignText(own(entry, name), where, report)
  const name = text('code')
  if (name === '') return null
  const color = text('color').toLowerCase()
  return {
    name,
    // "State event with coding map" and the like are states too.
    kind: text('type').toLowerCase().startsWith('state') ? 'state' : 'point',
    description: text('description'),
    category: text('category'),
    color: /^#[0-9a-f]{6}$/u.test(color) ? color : '',
    key: text('key'),
    modifiers: readModifierSets(own(entry, 'modifiers'), where, report),
    excludes: text('excluded')
      .split(',')
      .map((code) => code.trim())
      .filter((code) => code !== ''),
  }
}

const choices = ['one', 'many', 'number', 'text'] as const satisfies readonly ExchangedModifierSet['choice'][]

/** A text until version 3 ("a,b|c,d": sets without names), an object of sets since. */
function readModifierSets(value: unknown, where: string, report: Report): readonly ExchangedModifierSet[] {
  const sets =
    typeof value === 'string'
      ? value === ''
        ? []
        : value.split('|').map((set) => ({ name: '', type: 0, values: set.split(',') }))
      : entriesOf(value).map(([, set]) => (isJsonObject(set) ? set : {}))
  const taken = new Set<string>()
  return sets.map((set: JsonObject, index) => {
    const given = foreignText(own(set, 'name'), where, report)
    const name = given === '' || taken.has(given) ? unnamedSet(index) : given
    taken.add(name)
    return {
      name,
      choice: choices[Number(own(set, 'type'))] ?? 'one',
      values: entriesOf(own(set, 'values')).map(([, each]) => withoutKey(foreignText(each, where, report))),
    }
  })
}

/** "smiles (s)": the key in brackets is for typing only and is not part of what events say. */
function withoutKey(value: string): string {
  return value.replace(/ \([^()]*\)$/u, '')
}
