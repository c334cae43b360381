import type { ExchangedCode } from '@domain/exchange/interchange'

/** A code of which a file says no more than its name and what is said here. */
export function bareCode(name: string, said: Partial<ExchangedCode> = {}): ExchangedCode {
  return { name, kind: null, description: '', category: '', color: '', key: '', modifiers: [], excludes: [], ...said }
}
