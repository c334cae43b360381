import type { ExchangedCode, ExchangedEvent, ExchangedModifierSet } from '@domain/exchange/interchange'

/** BORIS parts modifiers by these, so that none of them can stand in one. */
const stead: Readonly<Record<string, string>> = {
  ',': ';',
  '|': '/',
  '(': '[',
  ')': ']',
  '`': "'",
  '~': '-',
  '\\': '/',
}

/** A modifier as BORIS can keep it; "None" is its word for no choice. */
export function writtenModifier(value: string): string {
  const replaced = value.replace(/[,|()`~\\]/gu, (sign) => stead[sign] ?? '')
  return replaced === 'None' ? 'none' : replaced
}

/** The sets of a code, and those that its events name beside them. */
export function setsOf(
  code: Pick<ExchangedCode, 'modifiers'>,
  events: readonly ExchangedEvent[],
): readonly ExchangedModifierSet[] {
  const names = new Set(code.modifiers.map(({ name }) => name))
  const others = new Set(
    events.flatMap(({ modifiers }) => modifiers.map(({ set }) => set)).filter((set) => !names.has(set)),
  )
  return [...code.modifiers, ...[...others].map((name) => ({ name, choice: 'text' as const, values: [] }))]
}

/** "a,b|None": sets parted by bars, choices of one set by commas; "" where nothing was chosen. */
export function writtenModifiers({ modifiers }: ExchangedEvent, sets: readonly ExchangedModifierSet[]): string {
  if (modifiers.length === 0) return ''
  return sets
    .map(({ name }) => {
      const chosen = modifiers.filter(({ set }) => set === name).map(({ value }) => writtenModifier(value))
      return chosen.length === 0 ? 'None' : chosen.join(',')
    })
    .join('|')
}
