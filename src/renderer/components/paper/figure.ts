import { drawn, markup, type Markup } from '@domain/document/markup'
import type { Picture } from '@renderer/components/pictures/picture'

interface FigureOptions {
  readonly picture: Picture
  /** Names the table of the same numbers. */
  readonly caption: string
}

/** A picture in a document, with its numbers in a table under it for who reads or hears rather than sees. */
export function figureWithTable({ picture, caption }: FigureOptions): Markup {
  const { columns, rows } = picture.table
  const [first, ...rest] = columns
  return markup`<figure class="picture">${drawn(picture.svg)}</figure>
<table class="numbers">
<caption>${caption}</caption>
<thead><tr><th scope="col">${first}</th>${rest.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ head, cells }) => markup`<tr><th scope="row">${head}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
  )}</tbody>
</table>`
}
