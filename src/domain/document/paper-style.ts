interface Look {
  /** Foot of every page, left of the numbers. */
  readonly foot: string
  /** What stands before, between and after the page's number and the number of pages: `Page 2 of 3`. */
  readonly pageNumber: readonly [before: string, between: string, after: string]
}

/**
 * The look that all documents share: A4, one quiet typeface whose files every system can put into a PDF, tables that
 * repeat their heads and keep rows whole, nothing that is told by colour alone.
 */
export function paperStyle({ foot, pageNumber: [before, between, after] }: Look): string {
  return `
@page {
  size: A4;
  margin: 20mm 20mm 22mm 22mm;
  @bottom-left { content: ${cssText(foot)}; font: 8pt ${typeface}; color: #555; width: 75%; text-align: left; overflow: hidden; white-space: nowrap; }
  @bottom-right { content: ${cssText(before)} counter(page) ${cssText(between)} counter(pages) ${cssText(after)}; font: 8pt ${typeface}; color: #555; white-space: nowrap; }
}
* { box-sizing: border-box; }
html { font: 10.5pt/1.5 ${typeface}; color: #111; overflow-wrap: anywhere; }
body { margin: 0; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 2mm; }
h2 { font-size: 13pt; line-height: 1.3; margin: 8mm 0 2mm; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 5mm 0 1mm; break-after: avoid; }
p, ul, ol, dl, table, figure { margin: 0 0 3mm; }
p, li { orphans: 3; widows: 3; }
ul, ol { padding-left: 6mm; }
li { margin-bottom: 1mm; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; line-height: 1.35; }
caption { text-align: left; font-weight: 600; padding-bottom: 1.5mm; break-after: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1mm 3mm 1mm 0; border-bottom: 0.3pt solid #bbb; font-weight: 400; }
thead th { font-weight: 600; border-bottom: 0.8pt solid #333; vertical-align: bottom; }
tr { break-inside: avoid; }
.short { white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.soft { color: #555; }
.small { font-size: 9pt; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 5mm; }
dl.facts dt { color: #555; }
dl.facts dd { margin: 0; }
figure { break-inside: avoid; }
figcaption { font-size: 9pt; color: #555; }
svg, img { max-width: 100%; height: auto; }
svg, svg * { font-family: ${typeface}; }
.whole { break-inside: avoid; }
`
}

const typeface = `'Segoe UI', 'Helvetica Neue', 'Liberation Sans', 'Noto Sans', Arial, 'DejaVu Sans', sans-serif`

/** A text as a string of CSS: everything but letters, digits and spaces by its number, so that nothing can end it. */
export function cssText(text: string): string {
  const safe = text
    .toWellFormed()
    .replaceAll(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `)
  return `"${safe}"`
}
