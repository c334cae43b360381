import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'
import type { App, Protocol, Session, WebContents, WebFrameMain, WebPreferences } from 'electron'
import { report } from '@main/app/log'

/*
 * Every rule that keeps the window apart from the computer, each with its reason. docs/security.md explains them to
 * people; e2e/security tries to break them.
 */

/** The one origin of the app's own pages. */
export const pageOrigin = 'app://bundle'

/**
 * The window runs in the operating system's sandbox, apart from Node and from the preload's world: code that gets into
 * the page through a file or a text finds no file system there, only the door.
 */
export function webPreferences(preload: string, devTools: boolean): WebPreferences {
  return { ...apart, preload, devTools }
}

const apart = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  // The spell checker would fetch its dictionaries from the network.
  spellcheck: false,
} as const satisfies WebPreferences

/**
 * A document on its way to paper has no window, no preload and no script: whatever its texts hold, there is nothing in it
 * that could act.
 */
export function documentPreferences(session: Session): WebPreferences {
  return { ...apart, devTools: false, session, javascript: false }
}

/**
 * Pages come from app:// and media from media://, never from file://, whose every page could read every file.
 * Must run before the app is ready, and once.
 */
export function registerSchemes(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    // CORS lets the page read captions and frames of media; the answers name the page as the only reader.
    {
      scheme: 'media',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true },
    },
  ])
}

/** What the page may load: its own files, media of the open study, and styles that carry this load's nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // react-aria writes one style element; it takes the nonce from <meta property="csp-nonce">.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    'media-src media: blob:',
    "font-src 'self'",
    // media: lets the page read a container's frame times; nothing else leaves the page.
    "connect-src 'self' media:",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * What a document may load: its own style, and pictures that stand in it. It comes whole from the page, so a nonce would
 * protect nothing; `sandbox` gives it an origin of nobody, without scripts, forms, plug-ins or a way to go elsewhere.
 */
export const documentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox',
].join('; ')

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** The bundle's file that a URL asks for, or null when it lies outside the bundle. */
export function bundleFile(root: string, url: string): string | null {
  const { origin, host, pathname } = new URL(url)
  // Node's URL gives custom schemes the origin "null", Chromium's gives app://bundle.
  if (origin !== pageOrigin && host !== 'bundle') return null
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path.includes('\0')) return null
  const file = join(root, path === '/' ? 'index.html' : path)
  const inside = relative(root, file)
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : file
}

/** Answers app://bundle/… from the renderer's folder and from nowhere else. Every answer carries the policy, pages or not. */
export function serveBundle(protocol: Protocol, root: string): void {
  protocol.handle('app', async ({ url }) => {
    const nonce = randomBytes(16).toString('base64')
    const headers = { 'content-security-policy': contentSecurityPolicy(nonce), 'x-content-type-options': 'nosniff' }
    const file = bundleFile(root, url)
    const type = file === null ? undefined : contentTypes[extname(file)]
    const body = file === null || type === undefined ? null : await readFile(file).catch(() => null)
    if (body === null || type === undefined) return new Response(null, { status: 404, headers })
    const isPage = type.startsWith('text/html')
    const content = isPage ? body.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : body
    return new Response(content, { headers: { ...headers, 'content-type': type, 'cache-control': 'no-cache' } })
  })
}

/** What the page may ask of the system: full-screen video, and putting text on the clipboard. */
const permissions: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write'])

const localSchemes: ReadonlySet<string> = new Set(['app:', 'media:', 'blob:', 'data:', 'devtools:'])

/** True for a request that stays on this computer. */
export function staysHere(url: string): boolean {
  return URL.canParse(url) && localSchemes.has(new URL(url).protocol)
}

/** Camera, microphone, location, devices: never. Network: never, whatever the page was made to ask for. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permissions.has(permission))
  })
  session.setPermissionCheckHandler((_contents, permission) => permissions.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !staysHere(details.url)
    if (cancel) report.error('request.blocked', { kind: details.resourceType })
    answer({ cancel })
  })
  // A download is a way out of the sandbox that nobody chose; exports go through dialogs in main.
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}

/** The page stays the page: no navigation, no second window, no webview, no direct connection by WebRTC. */
function guardContents(contents: WebContents, open: (url: string) => void): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    const external = externalLink(url)
    if (external !== null) open(external)
    return { action: 'deny' }
  })
  // WebRTC connects beside the request filter above.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/**
 * Sandboxes every process and guards every page that will ever be made. Must run before the app is ready.
 * `open` is asked about external links; it must not open one without asking the person.
 */
export function guardApp(app: App, open: (url: string) => void): void {
  // As root on Linux (test machines) Chromium has no sandbox and must be told so; both at once end in a crash loop.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // No name is ever looked up: a link's prefetch would otherwise tell a name server what it is about.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, open)
  })
}

/** The address of a link that may be shown in the person's browser: https only, no name or password in it. */
export function externalLink(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, username, password, href } = new URL(url)
  return protocol === 'https:' && username === '' && password === '' ? href : null
}

/** True when a message comes from the app's own page: not from a frame in it, and not from a page that took its place. */
export function isOurPage(event: {
  readonly senderFrame: Pick<WebFrameMain, 'origin'> | null
  readonly sender: { readonly mainFrame: Pick<WebFrameMain, 'origin'> }
}): boolean {
  return (
    event.senderFrame !== null &&
    event.senderFrame === event.sender.mainFrame &&
    event.senderFrame.origin === pageOrigin
  )
}

/**
 * True when the system keeps secrets behind the person's login. Linux without a keyring answers `basic_text`: a
 * scrambling with a key that everybody knows, worse than not remembering because it looks safe.
 */
export function keepsSecrets(available: boolean, backend: string | null): boolean {
  return available && backend !== 'basic_text' && backend !== 'unknown'
}
