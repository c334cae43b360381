import { markup, type Markup } from '@domain/document/markup'

/**
 * What a person wrote in a text field, as paragraphs and lists: an empty line parts paragraphs, lines that begin with
 * a dash or a bullet are a list, other line breaks stay.
 */
export function prose(text: string): Markup {
  const blocks = text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap(partsOf)
  return markup`${blocks}`
}

const bullet = /^\s*[-–•*]\s+/

interface Run {
  readonly isList: boolean
  readonly lines: readonly string[]
}

function partsOf(block: string): readonly Markup[] {
  const runs: Run[] = []
  for (const line of block.split('\n').filter((each) => each.trim() !== '')) {
    const isList = bullet.test(line)
    const last = runs.at(-1)
    if (last?.isList === isList) runs.splice(-1, 1, { isList, lines: [...last.lines, line] })
    else runs.push({ isList, lines: [line] })
  }
  return runs.map(({ isList, lines }) => (isList ? list(lines) : paragraph(lines)))
}

function list(lines: readonly string[]): Markup {
  return markup`<ul>${lines.map((line) => markup`<li>${line.replace(bullet, '')}</li>`)}</ul>`
}

function paragraph(lines: readonly string[]): Markup {
  return markup`<p>${lines.map((line, place) => [place === 0 ? null : markup`<br>`, line.trim()])}</p>`
}
