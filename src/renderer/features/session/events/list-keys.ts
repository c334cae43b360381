import type { CommandId } from '@domain/keys/commands'

export type Move = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last'

/** What a command does in the focused list. */
export type ListAction = Readonly<{ move: Move }> | 'jump' | 'edit' | 'delete'

const actions = {
  'list.up': { move: 'up' },
  'list.down': { move: 'down' },
  'list.pageUp': { move: 'pageUp' },
  'list.pageDown': { move: 'pageDown' },
  'list.first': { move: 'first' },
  'list.last': { move: 'last' },
  'list.jump': 'jump',
  'list.edit': 'edit',
  'list.delete': 'delete',
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
