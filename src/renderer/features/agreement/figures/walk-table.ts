import type { KeyboardEvent } from 'react'

/** Where a button stands in a table that arrow keys walk. */
export interface Walk {
  /** `row column` */
  readonly place: string
  /** The one that Tab comes to. */
  readonly isCurrent: boolean
  /** The arrow keys went to another. */
  readonly onGo: (place: string) => void
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrow keys go from button to button of a table whose buttons carry their place (`row column`) in `data-place`. */
export function walkTable(event: KeyboardEvent<HTMLButtonElement>, onGo: (place: string) => void): void {
  const step = steps[event.key]
  const from = event.currentTarget.dataset['place']
  if (step === undefined || from === undefined) return
  event.preventDefault()
  const [row = 0, column = 0] = from.split(' ').map(Number)
  const [down, across] = step
  const table = event.currentTarget.closest('table')
  // Places without a button are passed over.
  for (let far = 1; far < 200; far += 1) {
    const place = `${row + down * far} ${column + across * far}`
    const button = table?.querySelector<HTMLElement>(`[data-place="${place}"]`)
    if (button === null || button === undefined) continue
    onGo(place)
    button.focus()
    return
  }
}
