import { join } from 'node:path'
import { saveTo } from '../dialogs'
import { ask } from '../door'
import { expect, test } from '../launch'
import { hasPoppler, readPdf } from '../read-pdf'
import { library } from '../screens/library'
import { welcome } from '../screens/welcome'

/** What a page that was taken over might try to have printed. */
const body = `
  <h1>Only this</h1>
  <script>document.title = 'taken'; document.body.append('RAN')</script>
  <img src="x" onerror="document.body.append('RAN')">
  <svg><script>document.body.append('RAN')</script></svg>
  <iframe src="app://bundle/index.html"></iframe>
  <iframe srcdoc="<script>parent.document.body.append('RAN')</script>"></iframe>
  <object data="file:///etc/hostname"></object>
  <embed src="file:///etc/hostname">
  <img src="https://example.org/picture.png">
  <img src="media://recording/018f0000-0000-7000-8000-000000000000/0">
  <link rel="stylesheet" href="https://example.org/style.css">
  <meta http-equiv="refresh" content="0;url=app://bundle/index.html">
  <form action="https://example.org/"><button autofocus>send</button></form>`

const style = `@import url('https://example.org/style.css'); p { background: url('https://example.org/x') } </style><script>document.title='taken'</script>`

test('a document is laid out where nothing can act, and the view is gone afterwards', async ({ app, dataFolder }) => {
  test.skip(!(await hasPoppler()), 'poppler-utils is not installed')
  const { electron, page } = app
  await welcome(app).openSample()
  await library(app).isOpen()
  await electron.evaluate(({ app: main, session }) => {
    const views: unknown[] = []
    const asked: string[] = []
    Object.assign(globalThis, { printed: { views, asked } })
    main.on('web-contents-created', (_event, contents) => {
      // Electron knows them but does not document asking for them.
      const known = contents as unknown as { getLastWebPreferences(): Record<string, unknown> | null }
      contents.on('did-finish-load', () => {
        const { sandbox, contextIsolation, nodeIntegration, javascript, preload } = known.getLastWebPreferences() ?? {}
        views.push({ sandbox, contextIsolation, nodeIntegration, javascript, preload, url: contents.getURL() })
      })
    })
    // What was really answered.
    session.fromPartition('documents').webRequest.onCompleted(({ url }) => {
      asked.push(url)
    })
  })
  const path = join(dataFolder, 'hostile.pdf')
  await saveTo(electron, path)
  const paper = { title: 'Title </title><script>', language: 'en' as const, body, style }
  expect(await ask(page, 'documents.save', { paper, fileName: 'hostile' })).toBe('hostile.pdf')

  const pdf = await readPdf(path)
  expect(pdf).toMatchObject({ title: 'Title </title><script>', hasScript: false })
  const text = pdf.texts.join(' ')
  expect(text).toContain('Only this')
  expect(text).not.toContain('RAN')

  const { views, asked } = await electron.evaluate(
    () => (globalThis as unknown as { printed: { views: { url: string }[]; asked: string[] } }).printed,
  )
  expect(views).toMatchObject([{ sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false }])
  expect(views[0]).not.toHaveProperty('preload', expect.stringContaining('preload'))
  expect(views[0]?.url).toMatch(/^app:\/\/document\/[0-9a-f-]{36}$/)
  expect(asked.filter((url) => !url.startsWith('app://document/'))).toEqual([])
  expect(await electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  expect(await page.evaluate(() => document.title)).not.toBe('taken')
})

test('the page of a document cannot be reached from the window', async ({ app: { page } }) => {
  const reached = await page.evaluate(() =>
    fetch('app://document/').then(
      () => 'reached',
      () => 'refused',
    ),
  )
  expect(reached).toBe('refused')
})
