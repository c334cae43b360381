import { markup, type Markup } from '@domain/document/markup'

interface PaperTable {
  /** Said above the table; null where a heading says it. */
  readonly caption: string | null
  /** The first column names its row. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | Markup)[])[]
  /** A class that the document's own style knows. */
  readonly kind?: string
}

/** A table whose heads are told as heads, and repeated on every page that it reaches. */
export function paperTable({ caption, columns, rows, kind = '' }: PaperTable): Markup {
  return markup`<table class="${kind}">${caption === null ? null : markup`<caption>${caption}</caption>`}
<thead><tr>${columns.map((name) => markup`<th scope="col" class="${widthOf(name)}">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([head = '', ...cells]) =>
      markup`<tr><th scope="row" class="${widthOf(head)}">${head}</th>${cells.map(
        (cell) => markup`<td class="${widthOf(cell)}">${cell}</td>`,
      )}</tr>`,
  )}</tbody></table>`
}

/** Numbers, times and short words stay in one line; all else may break, even within a word. */
const longestShort = 17

function widthOf(cell: string | number | Markup): string {
  return typeof cell === 'number' || (typeof cell === 'string' && cell.length <= longestShort) ? 'short' : ''
}
