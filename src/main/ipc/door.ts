import type { IpcMainInvokeEvent } from 'electron'
import { type CallName, contract } from '@contract/contract'
import { type Answer, type Refusal, SpoleError } from '@contract/error'
import { report } from '@main/app/log'
import { isOurPage } from '@main/app/security'
import type { Handlers } from '@main/ipc/handlers'

/** Calls longer than this (ms) are written to the log by name, to be looked at. */
const slowMs = 40

/** The part of Electron's event that the door looks at. */
export type Caller = Parameters<typeof isOurPage>[0]

export interface DoorRules {
  /** Turns what a library throws into a refusal where it is one. */
  readonly explain: (thrown: unknown) => unknown
  /** Hears of every refusal that goes out. */
  readonly onRefusal: (refusal: Refusal) => void
}

export type Door = (event: IpcMainInvokeEvent | Caller, name: unknown, input: unknown) => Promise<Answer<unknown>>

/** The one way in: checks who calls, what, and with which input; answers a value or a refusal and never throws. */
export function makeDoor(handlers: Handlers, rules: DoorRules): Door {
  return async (event, name, input) => {
    if (!isOurPage(event)) return refuse(new SpoleError('bad-sender'))
    if (!isCallName(name)) return refuse(new SpoleError('bad-input', { field: 'name' }))
    const parsed = contract[name].input.safeParse(input)
    if (!parsed.success)
      return refuse(new SpoleError('bad-input', { field: pathOf(parsed.error.issues[0]?.path ?? []) }))
    const began = performance.now()
    try {
      // The handler's own input type is the output of the schema that has just parsed it.
      const handler = handlers[name] as (input: unknown) => unknown
      return { ok: true, value: await handler(parsed.data) }
    } catch (thrown) {
      const refusal = refusalOf(name, rules.explain(thrown))
      rules.onRefusal(refusal)
      return { ok: false, error: refusal }
    } finally {
      const ms = Math.round(performance.now() - began)
      if (ms > slowMs) report.info('call.slow', { call: name, ms })
    }
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}

/** `media.0.offsetMs`; keys that the caller made up are as private as values, so the path is cut to a short length. */
function pathOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.').slice(0, 100)
}

function refuse(error: SpoleError): Answer<never> {
  report.warn('door.refused', { code: error.code })
  return { ok: false, error: { code: error.code, detail: error.detail } }
}

/** An expected refusal as it is; anything else as `internal`, whose text stays in the log. */
function refusalOf(name: CallName, thrown: unknown): Refusal {
  if (thrown instanceof SpoleError) {
    report.info('call.refused', { call: name, code: thrown.code })
    return { code: thrown.code, detail: thrown.detail }
  }
  report.thrown('call.failed', thrown, { call: name })
  return { code: 'internal', detail: {} }
}
