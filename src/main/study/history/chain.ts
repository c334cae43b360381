import { hash } from 'node:crypto'

/** What the first record of a history follows. */
export const beforeFirst = '0'.repeat(64)

export type Action = 'do' | 'undo' | 'redo' | 'system'
export type Op = 'insert' | 'update' | 'delete'

/** What a record says about itself; stays readable when its contents are erased. */
export interface RecordHead {
  readonly seq: number
  readonly txId: number
  readonly atMs: number
  readonly personId: string | null
  readonly action: Action
  readonly scope: string
  readonly label: string
  readonly undoesTxId: number | null
  readonly tableName: string
  readonly rowId: string
  readonly op: Op
}

/** `before` and `after` are canonical texts. The salt is erased with them, so that nobody can guess short contents from the hash. */
export interface RecordContent {
  readonly salt: string
  readonly before: string | null
  readonly after: string | null
}

/** contentHash = sha256(salt LF before LF after), `null` for what does not exist. */
export function contentHashOf(content: RecordContent): string {
  return sha256(`${content.salt}\n${content.before ?? 'null'}\n${content.after ?? 'null'}`)
}

/** hash = sha256(previous hash LF canonical list of the head LF contentHash). */
export function recordHashOf(previous: string, head: RecordHead, contentHash: string): string {
  const list = [
    head.seq,
    head.txId,
    head.atMs,
    head.personId,
    head.action,
    head.scope,
    head.label,
    head.undoesTxId,
    head.tableName,
    head.rowId,
    head.op,
  ]
  // Of texts, numbers and null alone JSON is canonical as it is.
  return sha256(`${previous}\n${JSON.stringify(list)}\n${contentHash}`)
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}
