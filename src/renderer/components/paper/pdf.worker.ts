// pdf.js reads documents in a thread of its own; as a module of ours it is served from the bundle like every worker.
import 'pdfjs-dist/build/pdf.worker.mjs'
