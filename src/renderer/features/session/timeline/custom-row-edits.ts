import type { CustomRow } from '@renderer/features/session/timeline/rows'

/** Puts a code into one row of one's own, and so out of all others; null leaves it to the last row. */
export function withCode(rows: readonly CustomRow[], code: string, rowId: string | null): readonly CustomRow[] {
  return rows.map((row) => {
    const others = row.codes.filter((other) => other !== code)
    if (row.id === rowId) return { ...row, codes: [...others, code] }
    return others.length === row.codes.length ? row : { ...row, codes: others }
  })
}

export function withNewRow(rows: readonly CustomRow[], id: string, name: string): readonly CustomRow[] {
  return [...rows, { id, name, codes: [] }]
}

export function withName(rows: readonly CustomRow[], id: string, name: string): readonly CustomRow[] {
  return rows.map((row) => (row.id === id ? { ...row, name } : row))
}

export function without(rows: readonly CustomRow[], id: string): readonly CustomRow[] {
  return rows.filter((row) => row.id !== id)
}

/** The row that has a code, or null. */
export function rowWith(rows: readonly CustomRow[], code: string): string | null {
  return rows.find(({ codes }) => codes.includes(code))?.id ?? null
}
