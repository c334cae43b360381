import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What poppler says of a PDF. */
export interface ReadPdf {
  readonly title: string
  readonly isTagged: boolean
  readonly pages: number
  /** `594.96 x 841.92 pts (A4)` */
  readonly pageSize: string
  readonly hasScript: boolean
  /** The text of each page, in reading order. */
  readonly texts: readonly string[]
  /** The structure of its tags with their texts. */
  readonly structure: string
  /** False where a font is not in the file. */
  readonly hasItsFonts: boolean
}

/** True where poppler is installed. */
export async function hasPoppler(): Promise<boolean> {
  return run('pdftotext', ['-v']).then(
    () => true,
    () => false,
  )
}

/** Reads a PDF back by Debian's poppler. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const [info, text, structure, fonts] = await Promise.all(
    (
      [
        ['pdfinfo', [path]],
        ['pdftotext', ['-enc', 'UTF-8', path, '-']],
        ['pdfinfo', ['-struct-text', path]],
        ['pdffonts', [path]],
      ] as const
    ).map(async ([program, given]) => (await run(program, given, { maxBuffer: 50_000_000 })).stdout),
  )
  const fact = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(info ?? '')?.[1] ?? ''
  return {
    title: fact('Title'),
    isTagged: fact('Tagged') === 'yes',
    pages: Number(fact('Pages')),
    pageSize: fact('Page size'),
    hasScript: fact('JavaScript') !== 'no',
    // A form feed ends each page.
    texts: (text ?? '').split('\f').slice(0, -1),
    structure: structure ?? '',
    hasItsFonts: (fonts ?? '')
      .split('\n')
      .slice(2)
      .filter((line) => line.trim() !== '')
      .every((line) => / yes (?:yes|no) +(?:yes|no) +\d+ +\d+$/.test(line)),
  }
}
