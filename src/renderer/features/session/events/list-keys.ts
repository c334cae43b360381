import type { CommandId } from '@domain/keys/commands'

export type Move = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last'

/** What a move does with the selection: goes to one row, draws a range out to it, or goes there and selects nothing. */
export type MoveKind = 'choose' | 'extend' | 'look'

/** What a command does in the focused list. */
export type ListAction =
  | Readonly<{ move: Move; kind: MoveKind }>
  | 'jump'
  | 'edit'
  | 'delete'
  | 'toggle'
  | 'pick'
  | 'all'
  | 'mark'

const choose = (move: Move): ListAction => ({ move, kind: 'choose' })
const extend = (move: Move): ListAction => ({ move, kind: 'extend' })

const actions = {
  'list.up': choose('up'),
  'list.down': choose('down'),
  'list.pageUp': choose('pageUp'),
  'list.pageDown': choose('pageDown'),
  'list.first': choose('first'),
  'list.last': choose('last'),
  'list.extendUp': extend('up'),
  'list.extendDown': extend('down'),
  'list.extendPageUp': extend('pageUp'),
  'list.extendPageDown': extend('pageDown'),
  'list.extendFirst': extend('first'),
  'list.extendLast': extend('last'),
  'list.lookUp': { move: 'up', kind: 'look' },
  'list.lookDown': { move: 'down', kind: 'look' },
  'list.toggle': 'toggle',
  'list.pick': 'pick',
  'list.all': 'all',
  'list.jump': 'jump',
  'list.edit': 'edit',
  'list.delete': 'delete',
  'list.mark': 'mark',
} satisfies Partial<Record<CommandId, ListAction>>

const byCommand: ReadonlyMap<string, ListAction> = new Map<string, ListAction>(Object.entries(actions))

export function listAction(command: string | undefined): ListAction | undefined {
  return command === undefined ? undefined : byCommand.get(command)
}

/** Where a move goes from a row, of so many. */
export function movedIndex(move: Move, from: number, page: number, count: number): number {
  const targets: Readonly<Record<Move, number>> = {
    up: from - 1,
    down: from + 1,
    pageUp: from - page,
    pageDown: from + page,
    first: 0,
    last: count - 1,
  }
  return Math.max(0, Math.min(count - 1, targets[move]))
}
