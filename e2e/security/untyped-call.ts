import type { Page } from '@playwright/test'
import type {} from '../door'

/** Calls main as the page does; what crosses the door is untyped by nature. */
export function call(
  page: Page,
  name: string,
  input: unknown = {},
): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }> {
  return page.evaluate(([asked, given]) => window.spole.call(asked, given), [name, input] as const) as never
}
