import type { ExchangedEvent } from '@domain/exchange/interchange'

/** What BORIS calls a set of modifiers in its tables. */
export function unnamedSet(index: number): string {
  return `Modifier #${index + 1}`
}

/** "a,b|None|3": sets are parted by bars, choices of one set by commas, and "None" is no choice. */
export function modifiersOf(text: string, sets: readonly { readonly name: string }[]): ExchangedEvent['modifiers'] {
  return text.split('|').flatMap((part, index) => {
    const set = sets[index]?.name ?? unnamedSet(index)
    return part
      .split(',')
      .filter((value) => value !== '' && value !== 'None')
      .map((value) => ({ set, value }))
  })
}
