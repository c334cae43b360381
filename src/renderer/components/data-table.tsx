import { type ReactNode, useEffect, useRef } from 'react'
import {
  Cell,
  Column,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components'
import { focusWhenFree } from '@renderer/lib/focus-when-free'
import styles from './data-table.module.css'

export interface DataColumn<Item> {
  readonly id: string
  readonly label: string
  readonly cell: (item: Item) => ReactNode
  /** What a screen reader calls the row by. */
  readonly isRowHeader?: boolean
  readonly isSortable?: boolean
  /** Pixels; without it the column shares what is left, by `share`. */
  readonly width?: number
  readonly share?: number
}

interface DataTableProps<Item extends object> {
  readonly label: string
  readonly rows: readonly Item[]
  readonly idOf: (item: Item) => string
  readonly columns: readonly DataColumn<Item>[]
  readonly empty: ReactNode
  readonly rowHeight?: number
  readonly sort?: SortDescriptor
  readonly onSort?: (sort: SortDescriptor) => void
  /** Enter or a double click on a row; a single click where rows are not selected. */
  readonly onOpen?: (id: string) => void
  /** Takes the focus when its first rows appear. */
  readonly autoFocus?: boolean
  readonly selectedId?: string | null
  readonly onSelect?: (id: string | null) => void
}

/** Rows of facts: only those on screen are drawn, and everything goes by key. */
export function DataTable<Item extends object>(props: DataTableProps<Item>) {
  const {
    label,
    rows,
    idOf,
    columns,
    empty,
    rowHeight = 32,
    sort,
    onSort,
    onOpen,
    autoFocus = false,
    selectedId,
    onSelect,
  } = props
  const table = useRef<HTMLTableElement>(null)
  const hasRows = rows.length > 0
  useEffect(() => {
    if (!autoFocus || !hasRows) return undefined
    return focusWhenFree(
      () => table.current?.querySelector<HTMLElement>('[role="row"]:not(:has([role="columnheader"]))') ?? null,
    )
  }, [autoFocus, hasRows])
  if (!hasRows) return <>{empty}</>
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight, headingHeight: 28 }}>
      <Table
        ref={table}
        aria-label={label}
        className={styles['table'] ?? ''}
        {...(sort === undefined ? {} : { sortDescriptor: sort })}
        {...(onSort === undefined ? {} : { onSortChange: onSort })}
        {...(onOpen === undefined ? {} : { onRowAction: (id: string | number) => onOpen(String(id)) })}
        {...(onSelect === undefined
          ? {}
          : {
              selectionMode: 'single' as const,
              selectionBehavior: 'replace' as const,
              selectedKeys: selectedId === null || selectedId === undefined ? [] : [selectedId],
              onSelectionChange: (keys: 'all' | Set<string | number>) => {
                const [first] = keys === 'all' ? [] : [...keys]
                onSelect(first === undefined ? null : String(first))
              },
            })}
      >
        <TableHeader columns={columns}>
          {(column) => (
            <Column
              id={column.id}
              isRowHeader={column.isRowHeader ?? false}
              allowsSorting={column.isSortable ?? false}
              className={styles['column'] ?? ''}
              {...(column.width === undefined ? { width: `${column.share ?? 1}fr` } : { width: column.width })}
            >
              {({ sortDirection }) => (
                <>
                  {column.label}
                  {sortDirection !== undefined && (
                    <span aria-hidden="true">{sortDirection === 'ascending' ? ' ↑' : ' ↓'}</span>
                  )}
                </>
              )}
            </Column>
          )}
        </TableHeader>
        <TableBody items={rows} dependencies={[columns]}>
          {(item) => (
            <Row id={idOf(item)} columns={columns} dependencies={[columns]} className={styles['row'] ?? ''}>
              {(column) => <Cell className={styles['cell'] ?? ''}>{shortening(column.cell(item))}</Cell>}
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  )
}

/** A text that is longer than its cell ends in dots, and is whole under the pointer. */
function shortening(content: ReactNode): ReactNode {
  return typeof content === 'string' ? <span title={content}>{content}</span> : content
}
