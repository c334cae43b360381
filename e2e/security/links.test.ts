import { expect, test } from '../launch'

test.describe('external links', () => {
  test('are shown in the browser only when they are https and the person says yes', async ({
    app: { page, electron },
  }) => {
    await electron.evaluate(({ dialog, shell }) => {
      const asked: string[] = []
      const shown: string[] = []
      Object.assign(globalThis, { asked, shown, answer: 1 })
      dialog.showMessageBox = ((_window: unknown, options: { detail: string }) => {
        asked.push(options.detail.split('\n')[0] ?? '')
        return Promise.resolve({
          response: (globalThis as unknown as { answer: number }).answer,
          checkboxChecked: false,
        })
      }) as never
      shell.openExternal = (url: string) => {
        shown.push(url)
        return Promise.resolve()
      }
    })
    await page.evaluate(() => {
      for (const url of [
        'http://example.org/',
        'file:///etc/passwd',
        'javascript:alert(1)',
        'mailto:a@example.org',
        'smb://host/share',
      ])
        window.open(url)
    })
    await page.evaluate(() => void window.open('https://example.org/?next=file:///etc/passwd'))
    await expect
      .poll(async () => (await electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).length)
      .toBe(1)
    expect(await electron.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)).toEqual([])
    await electron.evaluate(() => {
      Object.assign(globalThis, { answer: 0 })
    })
    await page.evaluate(() => void window.open('https://example.org/manual'))
    await expect
      .poll(() => electron.evaluate(() => (globalThis as unknown as { shown: string[] }).shown))
      .toEqual(['https://example.org/manual'])
  })
})
