import { drawn, markup, type Markup } from '@domain/document/markup'
import type { Picture } from '@renderer/components/pictures/picture'
import { paperTable } from './table'

interface FigureOptions {
  readonly picture: Picture
  /** Names the table of the same numbers. */
  readonly caption: string
}

/** A picture in a document, with its numbers in a table under it for who reads or hears rather than sees. */
export function figureWithTable({ picture, caption }: FigureOptions): Markup {
  const { columns, rows } = picture.table
  const table = paperTable({ caption, columns, rows: rows.map(({ head, cells }) => [head, ...cells]), kind: 'numbers' })
  return markup`<figure>${drawn(picture.svg)}</figure>${table}`
}
