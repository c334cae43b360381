import { randomUUID } from 'node:crypto'
import { session, type Session, WebContentsView } from 'electron'
import { type Paper, pageOf } from '@domain/document/paper'
import { documentPreferences, documentSecurityPolicy, guardSession } from '@main/app/security'

/** Makes a tagged PDF with an outline of a document; `signal` ends it. */
export type Press = (paper: Paper, signal: AbortSignal) => Promise<Uint8Array>

/** The origin of documents on their way to paper; nothing else answers there, and only while one is printed. */
const origin = 'app://document'

/**
 * Opens the press. Each document is laid out by a view of its own that has no window, in a session that is kept in memory
 * and knows no address but that document's.
 */
export function openPress(): Press {
  const waiting = new Map<string, string>()
  let room: Session | null = null
  const roomOf = (): Session => {
    room ??= makeRoom(waiting)
    return room
  }
  return async (paper, signal) => {
    signal.throwIfAborted()
    const address = `${origin}/${randomUUID()}`
    waiting.set(address, pageOf(paper))
    const view = new WebContentsView({ webPreferences: documentPreferences(roomOf()) })
    const contents = view.webContents
    const stop = (): void => contents.close()
    signal.addEventListener('abort', stop)
    try {
      await contents.loadURL(address)
      return await contents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
    } catch (thrown) {
      // A view that was closed under way fails with a reason of its own.
      signal.throwIfAborted()
      throw thrown
    } finally {
      waiting.delete(address)
      signal.removeEventListener('abort', stop)
      if (!contents.isDestroyed()) contents.close()
    }
  }
}

function makeRoom(waiting: ReadonlyMap<string, string>): Session {
  const room = session.fromPartition('documents')
  guardSession(room)
  room.protocol.handle('app', ({ url }) => {
    const page = waiting.get(url)
    const headers = { 'content-security-policy': documentSecurityPolicy, 'x-content-type-options': 'nosniff' }
    if (page === undefined) return new Response(null, { status: 404, headers })
    return new Response(page, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } })
  })
  return room
}
