import { getDocument, type PDFPageProxy, PDFWorker } from 'pdfjs-dist'

/** A PDF whose pages can be drawn. `close` frees what it holds. */
export interface PdfPages {
  readonly count: number
  readonly page: (number: number) => Promise<PDFPageProxy>
  readonly close: () => void
}

/** Reads a PDF's bytes in a worker of its own. */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  const port = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port })
  // What Spole prints has its fonts in it and no pictures that would need more decoders.
  const task = getDocument({ data: bytes, worker, useWasm: false, useSystemFonts: false })
  const close = (): void => {
    void task.destroy().finally(() => {
      worker.destroy()
      port.terminate()
    })
  }
  try {
    const pdf = await task.promise
    return { count: pdf.numPages, page: (number) => pdf.getPage(number), close }
  } catch (thrown) {
    close()
    throw thrown
  }
}

/** Draws a page as wide as its canvas is on screen, sharp at any pixel ratio; the returned function calls it off. */
export function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement): () => void {
  const { width } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: (canvas.clientWidth * window.devicePixelRatio) / width })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  const task = page.render({ canvas, viewport })
  // A page that is called off rejects; nobody waits for it.
  task.promise.catch(() => undefined)
  return () => task.cancel()
}

/** The words of a page in reading order. */
export async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}
