import type { Locator } from '@playwright/test'

/** Drops files of the disk on a place of the window, as from a window of the system's own. */
export async function dropFiles(place: Locator, paths: readonly string[]): Promise<void> {
  const box = await place.boundingBox()
  if (box === null) throw new Error('The place to drop on is not to be seen.')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const devTools = await place.page().context().newCDPSession(place.page())
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, ...at, data })
  await devTools.detach()
}
