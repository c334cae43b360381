import type { CallName, Input, Output } from '@contract/contract'
import { type Answer, SpoleError } from '@contract/error'
import type { NoticeName, Notices } from '@contract/notices'
import type { WindowApi } from '@contract/window-api'
import { everythingSaved } from '@renderer/lib/unsaved'

declare global {
  interface Window {
    readonly spole: WindowApi
  }
}

/** Calls after which main would refuse what is still on its way from the screen to the disk. */
const leaving: ReadonlySet<CallName> = new Set<CallName>([
  'study.open',
  'study.create',
  'study.openSample',
  'study.openSimulated',
  'study.close',
  'study.restore',
  'people.use',
  'packages.readIntoNew',
])

/** Calls main and gives the answer as a value, for code that handles refusals itself. */
export async function ask<Name extends CallName>(name: Name, input: Input<Name>): Promise<Answer<Output<Name>>> {
  if (leaving.has(name)) await everythingSaved()
  // The contract types both ends of the door; what crosses it is untyped by nature.
  return (await window.spole.call(name, input)) as Answer<Output<Name>>
}

/** Calls main and throws a SpoleError when refused. */
export async function call<Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer = await ask(name, input)
  if (answer.ok) return answer.value
  throw new SpoleError(answer.error.code, answer.error.detail)
}

/** Hears a notice from main until the returned function is called. */
export function onNotice<Name extends NoticeName>(name: Name, listener: (notice: Notices[Name]) => void): () => void {
  return window.spole.on(name, listener)
}
