import type { ComparedEvent } from '@domain/agreement/events/compared-event'

type Row = readonly [subject: string, code: string, startMs: number, endMs: number | null]

/** Observations of BORIS' own test project (olivierfriard/BORIS, tests/files/test.boris): what was marked and when. */
const rows = {
  one: [
    ['subject1', 's', 3300, 7750],
    ['subject1', 's', 9900, 16200],
    ['subject1', 's', 18350, 24475],
    ['subject2', 's', 38425, 46100],
  ],
  two: [
    ['', 'p', 32825, null],
    ['', 'p', 34150, null],
    ['', 'p', 34925, null],
    ['', 'p', 299715, null],
    ['', 'p', 301340, null],
    ['', 'p', 303240, null],
    ['', 's', 1800, 8125],
    ['', 's', 10250, 23350],
    ['', 's', 26775, 31475],
    ['', 's', 227765, 253490],
    ['', 's', 255340, 261140],
    ['', 's', 303790, 307765],
    ['subject1', 's', 266165, 276690],
    ['subject1', 's', 280965, 294215],
    ['subject2', 'p', 314490, null],
    ['subject2', 'p', 316065, null],
    ['subject2', 's', 286215, 292065],
    ['subject2', 's', 317390, 320365],
  ],
  copy: [
    ['', 'p', 34150, null],
    ['', 'p', 34825, null],
    ['', 'p', 34925, null],
    ['', 'p', 299715, null],
    ['', 'p', 301340, null],
    ['', 'p', 303240, null],
    ['', 's', 1800, 8125],
    ['', 's', 10250, 23350],
    ['', 's', 26775, 31475],
    ['', 's', 227765, 253490],
    ['', 's', 255340, 261140],
    ['', 's', 303790, 307765],
    ['subject1', 's', 268165, 276690],
    ['subject1', 's', 280965, 294215],
    ['subject2', 'p', 314490, null],
    ['subject2', 'p', 316065, null],
    ['subject2', 's', 286215, 292065],
    ['subject2', 's', 317390, 320365],
  ],
  live: [
    ['', 'p', 1750, null],
    ['', 'p', 3750, null],
    ['', 'p', 5430, null],
    ['', 'p', 5622, null],
    ['', 'p', 5814, null],
    ['', 'p', 14038, null],
    ['', 's', 8886, 16678],
    ['', 's', 18438, 26630],
    ['subject2', 's', 12509, 20685],
  ],
} as const satisfies Record<string, readonly Row[]>

export type Observation = keyof typeof rows

export function observed(name: Observation): readonly ComparedEvent[] {
  return rows[name].map(([subject, code, startMs, endMs], index) => ({
    id: `${name}-${index}`,
    code,
    subject: subject === '' ? null : subject,
    startMs,
    endMs,
  }))
}

/**
 * Units counted and kappa as BORIS' own function (cohen_kappa in boris/irr.py, all subjects, without modifiers) gave them when it
 * was run on these observations, by unit in milliseconds.
 */
export const borisKappas: readonly (readonly [
  Observation,
  Observation,
  unitMs: number,
  counted: number,
  kappa: number,
])[] = [
  ['one', 'two', 1000, 957, -0.025],
  ['one', 'two', 500, 1914, -0.025],
  ['one', 'two', 100, 9558, -0.025],
  ['one', 'two', 2000, 480, -0.025],
  ['one', 'two', 5000, 192, -0.021],
  ['one', 'live', 1000, 135, -0.116],
  ['one', 'live', 500, 267, -0.113],
  ['one', 'live', 100, 1332, -0.114],
  ['one', 'live', 2000, 69, -0.123],
  ['one', 'live', 5000, 27, -0.095],
  ['one', 'copy', 1000, 957, -0.024],
  ['one', 'copy', 500, 1914, -0.024],
  ['one', 'copy', 100, 9558, -0.025],
  ['one', 'copy', 2000, 480, -0.024],
  ['one', 'copy', 5000, 192, -0.021],
  ['two', 'live', 1000, 957, 0.161],
  ['two', 'live', 500, 1914, 0.174],
  ['two', 'live', 100, 9561, 0.173],
  ['two', 'live', 2000, 480, 0.137],
  ['two', 'live', 5000, 192, 0.127],
  ['two', 'copy', 1000, 957, 0.978],
  ['two', 'copy', 500, 1914, 0.983],
  ['two', 'copy', 100, 9558, 0.987],
  ['two', 'copy', 2000, 480, 0.969],
  ['two', 'copy', 5000, 192, 0.93],
  ['live', 'copy', 1000, 957, 0.166],
  ['live', 'copy', 500, 1914, 0.178],
  ['live', 'copy', 100, 9561, 0.177],
  ['live', 'copy', 2000, 480, 0.14],
  ['live', 'copy', 5000, 192, 0.133],
]
