import { markup, type Markup } from '@domain/document/markup'

/** Names and what they are, one under another; what is empty is left out. */
export function paperFacts(lines: readonly (readonly [name: string, value: string])[]): Markup {
  const present = lines.filter(([, value]) => value.trim() !== '')
  return markup`<dl class="facts">${present.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
}
