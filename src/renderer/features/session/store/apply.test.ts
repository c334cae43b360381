import { describe, expect, it } from 'vitest'
import type { Applied, Undone } from '@contract/calls/ratings'
import type { Answer } from '@contract/error'
import type { Event } from '@domain/coding/event'
import { madeEvent } from '@domain/coding/made-event'
import type { RatingChange } from '@domain/history/change'
import { type ApplyDoor, type ApplyListener, createApplyQueue, type RefusedStep, type Saving, type Step } from './apply'

const noUndo = { undoLabel: null, redoLabel: null }
const applied: Answer<Applied> = { ok: true, value: { txId: 1, undo: noUndo } }
const full: Answer<never> = { ok: false, error: { code: 'disk-full', detail: {} } }

function event(id: string, note = ''): Event {
  return madeEvent({ id, note })
}

const add = (id: string): Step => ({
  label: 'event.add',
  changes: [{ table: 'event', before: null, after: event(id) }],
})
const edit = (id: string, from: string, to: string): Step => ({
  label: 'event.note',
  changes: [{ table: 'event', before: event(id, from), after: event(id, to) }],
})

/** A screen that holds rows, and a door that answers when told to. */
function setUp() {
  const rows = new Map<string, Event>()
  const sent: string[] = []
  const answers: ((answer: Answer<never> | Answer<Applied> | Answer<Undone>) => void)[] = []
  const refused: RefusedStep[] = []
  const saving: Saving[] = []
  const wait = <Value>() =>
    new Promise<Answer<Value>>((done) => answers.push((answer) => done(answer as Answer<Value>)))

  const door: ApplyDoor = {
    apply: (step) => {
      sent.push(step.changes.map(({ after, before }) => after?.id ?? before?.id).join())
      return wait<Applied>()
    },
    undo: () => {
      sent.push('undo')
      return wait<Undone>()
    },
    redo: () => {
      sent.push('redo')
      return wait<Undone>()
    },
  }
  const listener: ApplyListener = {
    show: (changes: readonly RatingChange[]) => {
      for (const change of changes) {
        if (change.table !== 'event') continue
        if (change.before) rows.delete(change.before.id)
        if (change.after) rows.set(change.after.id, change.after)
      }
    },
    saving: (state) => saving.push(state),
    undoState: () => undefined,
    refused: (step) => refused.push(step),
    undone: () => undefined,
    notUndone: (refusal) => refused.push({ step: { label: 'event.add', changes: [] }, refusal }),
  }
  const answer = async (value: Answer<never> | Answer<Applied> | Answer<Undone>) => {
    answers.shift()?.(value)
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  }
  const shown = () => [...rows.values()].map(({ id, note }) => (note ? `${id}:${note}` : id))
  return { queue: createApplyQueue(door, listener), answer, shown, sent, refused, saving }
}

describe('the queue from screen to disk', () => {
  it('shows a step before the disk has answered', () => {
    const { queue, shown } = setUp()
    queue.add(add('a'))
    expect(shown()).toEqual(['a'])
  })

  it('sends one step at a time, in order', async () => {
    const { queue, answer, sent } = setUp()
    queue.add(add('a'))
    queue.add(add('b'))
    queue.add(add('c'))
    expect(sent).toEqual(['a'])
    await answer(applied)
    expect(sent).toEqual(['a', 'b'])
    await answer(applied)
    expect(sent).toEqual(['a', 'b', 'c'])
  })

  it('is saved again when everything is on disk', async () => {
    const { queue, answer, saving } = setUp()
    queue.add(add('a'))
    await answer(applied)
    expect(saving).toEqual(['saving', 'saved'])
  })

  it('takes a refused step back and says which and why', async () => {
    const { queue, answer, shown, refused, saving } = setUp()
    queue.add(add('a'))
    await answer(full)
    expect(shown()).toEqual([])
    expect(refused).toEqual([{ step: add('a'), refusal: { code: 'disk-full', detail: {} } }])
    expect(saving.at(-1)).toBe('trouble')
  })

  it('takes back what was built on a refused step and keeps the rest', async () => {
    const { queue, answer, shown, sent, refused } = setUp()
    queue.add(add('a'))
    queue.add(edit('a', '', 'first'))
    queue.add(add('b'))
    queue.add(edit('a', 'first', 'second'))
    await answer(full)
    expect(shown()).toEqual(['b'])
    expect(sent).toEqual(['a', 'b'])
    expect(refused).toHaveLength(3)
  })

  it('restores the row as it was when an edit is refused', async () => {
    const { queue, answer, shown } = setUp()
    queue.add(add('a'))
    await answer(applied)
    queue.add(edit('a', '', 'first'))
    queue.add(edit('a', 'first', 'second'))
    expect(shown()).toEqual(['a:second'])
    await answer(full)
    expect(shown()).toEqual(['a'])
  })

  it('treats a door that breaks as a refusal', async () => {
    const rows: RatingChange[][] = []
    const queue = createApplyQueue(
      {
        apply: () => Promise.reject(new Error('gone')),
        undo: () => Promise.reject(new Error('gone')),
        redo: () => Promise.reject(new Error('gone')),
      },
      {
        show: (changes) => rows.push([...changes]),
        saving: () => undefined,
        undoState: () => undefined,
        refused: () => undefined,
        undone: () => undefined,
        notUndone: () => undefined,
      },
    )
    queue.add(add('a'))
    await queue.flush()
    expect(rows.at(-1)).toEqual([{ table: 'event', before: event('a'), after: null }])
  })

  it('undoes only after everything before it is on disk, and shows what came back', async () => {
    const { queue, answer, shown, sent } = setUp()
    queue.add(add('a'))
    queue.undo()
    expect(sent).toEqual(['a'])
    await answer(applied)
    expect(sent).toEqual(['a', 'undo'])
    const change: RatingChange = { table: 'event', before: event('a'), after: null }
    await answer({ ok: true, value: { txId: 2, undo: noUndo, label: 'event.add', changes: [change] } })
    expect(shown()).toEqual([])
  })

  it('takes back an edit of a row that an undo removed meanwhile', async () => {
    const { queue, answer, shown, sent, refused } = setUp()
    queue.add(add('a'))
    await answer(applied)
    queue.undo()
    queue.add(edit('a', '', 'late'))
    const change: RatingChange = { table: 'event', before: event('a'), after: null }
    await answer({ ok: true, value: { txId: 2, undo: noUndo, label: 'event.add', changes: [change] } })
    expect(shown()).toEqual([])
    expect(sent).toEqual(['a', 'undo'])
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(['conflict'])
  })

  it('undoes nothing else when the step that undo was meant for has been refused', async () => {
    const { queue, answer, shown, sent, saving } = setUp()
    queue.add(add('good'))
    await answer(applied)
    queue.add(add('a'))
    queue.undo()
    queue.add(add('b'))
    await answer(full)
    await answer(applied)
    expect(sent).toEqual(['good', 'a', 'b'])
    expect(shown()).toEqual(['good', 'b'])
    expect(saving.at(-1)).toBe('saved')
  })

  it('undoes nothing else when that step went with another one that was refused', async () => {
    const { queue, answer, shown, sent } = setUp()
    queue.add(add('good'))
    await answer(applied)
    queue.add(add('a'))
    queue.add(edit('a', '', 'first'))
    queue.undo()
    queue.undo()
    queue.redo()
    await answer(full)
    expect(sent).toEqual(['good', 'a'])
    expect(shown()).toEqual(['good'])
  })

  it('still undoes what was meant: the step before, or one made after the refusal', async () => {
    const { queue, answer, sent } = setUp()
    queue.add(add('good'))
    await answer(applied)
    queue.add(add('a'))
    queue.undo()
    queue.undo()
    await answer(full)
    expect(sent).toEqual(['good', 'a', 'undo'])
  })

  it('does not do again what an undo that was refused has left as it was', async () => {
    const { queue, answer, sent } = setUp()
    queue.add(add('a'))
    await answer(applied)
    queue.undo()
    queue.redo()
    await answer(full)
    expect(sent).toEqual(['a', 'undo'])
  })

  it('is not in trouble when there is nothing to undo', async () => {
    const { queue, answer, saving, refused } = setUp()
    queue.undo()
    await answer({ ok: false, error: { code: 'nothing-to-undo', detail: {} } })
    expect(saving.at(-1)).toBe('saved')
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(['nothing-to-undo'])
  })

  it('flushes until everything has been answered', async () => {
    const { queue, answer } = setUp()
    queue.add(add('a'))
    queue.add(add('b'))
    let flushed = false
    const flushing = queue.flush().then(() => (flushed = true))
    await answer(applied)
    expect(flushed).toBe(false)
    await answer(applied)
    await flushing
    expect(flushed).toBe(true)
  })
})
