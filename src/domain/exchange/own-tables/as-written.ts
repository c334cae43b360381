const formulaStart = '=+\\-@＝＋－＠'
const guarded = new RegExp(`(?<=^|[;\\t])'(?='*[\\r\\n]*[${formulaStart}])|^'(?='*[\\t\\r\\n])`, 'g')

/** A text of Spole's own table without the apostrophes that keep spreadsheet programs from running it. */
export function asWritten(cell: string): string {
  return cell.replaceAll(guarded, '')
}
