import { expect, test } from './launch'
import { library } from './screens/library'
import { tourOfScreens } from './screens/tour'
import { welcome } from './screens/welcome'
import { wordsOf } from './words'

for (const language of ['en', 'nb'] as const) {
  test(`every screen speaks ${language}, and no text is missing`, async ({ start }) => {
    test.setTimeout(120_000)
    const app = await start({ language })
    const unsaid: string[] = []
    await tourOfScreens(app, async (screen) => {
      await expect(app.page.locator('html')).toHaveAttribute('lang', language === 'nb' ? /^nb/ : /^en/)
      for (const text of await app.page.evaluate(findKeys)) unsaid.push(`${screen}: ${text}`)
    })
    expect(unsaid).toEqual([])
  })
}

test('the language is changed in the settings at once and remembered', async ({ start }) => {
  const before = await start()
  const { page, say } = before
  const norwegian = wordsOf('nb')
  await expect(welcome(before).sample).toBeVisible()
  await page.keyboard.press('Control+Comma')
  await page.getByRole('button', { name: new RegExp(say('settings:language')) }).click()
  await page.getByRole('option', { name: 'Norsk bokmål', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: norwegian('settings:title') })).toBeVisible()
  await before.electron.close()
  const after = { ...(await start()), say: norwegian }
  await welcome(after).openSample()
  await library(after).isOpen()
})

/** Runs in the page: texts and names that are a key of the translation instead of words, or have an unfilled blank. */
function findKeys(): string[] {
  // A namespace has more than one letter; abbreviations such as «i.a.» begin with one.
  const looksLikeKey = /^[a-z][a-zA-Z]+[:.][a-zA-Z.]+$|\{\{|\}\}|\bundefined\b|\[object/
  const texts = [...document.querySelectorAll('body *')].flatMap((element) => [
    ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''),
    ...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
  ])
  return [...new Set(texts.map((text) => text.trim()).filter((text) => looksLikeKey.test(text)))]
}
