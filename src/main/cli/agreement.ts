import { readArguments, required } from '@main/cli/arguments'
import { type Command, WrongUse } from '@main/cli/command'
import { agreementOnEvents } from '@main/cli/event-agreement'

const usualMs = '1000'

export const agreement: Command = {
  usage: 'agreement --events FILE.csv [--tolerance-ms N] [--unit-ms N]',
  summary: 'says how well raters agree on events (columns recording, rater, code, subject, startMs, endMs)',
  run: (args, world) => {
    const { values } = readArguments(args, [], {
      events: { type: 'string' },
      'tolerance-ms': { type: 'string', default: usualMs },
      'unit-ms': { type: 'string', default: usualMs },
    })
    const file = required(values.events, 'events')
    const toleranceMs = wholeNumber(values['tolerance-ms'], 'tolerance-ms', 0)
    const unitMs = wholeNumber(values['unit-ms'], 'unit-ms', 1)
    return agreementOnEvents({ file, isJson: values.json, toleranceMs, unitMs }, world)
  },
}

function wholeNumber(text: string, option: string, least: number): number {
  const value = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN
  if (value >= least) return value
  throw new WrongUse(`--${option} is a whole number of milliseconds from ${least} on, not “${text}”.`)
}
