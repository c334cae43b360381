import type { Page } from '@playwright/test'
import type { CallName, Input, Output } from '@contract/contract'
import type { WindowApi } from '@contract/window-api'

declare global {
  interface Window {
    readonly spole: WindowApi
  }
}

/** Calls main as the page itself does; a refusal is thrown. */
export async function ask<Name extends CallName>(page: Page, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer = await page.evaluate(([call, given]) => window.spole.call(call, given), [name, input] as const)
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`)
  // The contract types both ends of the door.
  return answer.value as Output<Name>
}
