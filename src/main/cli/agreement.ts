import { usualMatching } from '@domain/agreement/events/event-agreement'
import { readArguments } from '@main/cli/arguments'
import { type Command, WrongUse } from '@main/cli/command'
import { agreementOnEvents } from '@main/cli/event-agreement'
import { agreementOnScores } from '@main/cli/score-agreement'
import { scaleOf } from '@main/cli/score-file'

export const agreement: Command = {
  usage: 'agreement --scores FILE.csv [--scale 1-7] | --events FILE.csv [--tolerance-ms N] [--unit-ms N] [--detail]',
  summary:
    'says how well raters agree on scores (a table of scores that Spole gave out, or columns recording, rater, item, dimension, score; an empty item is the overall score) or on events (columns recording, rater, code, subject, startMs, endMs)',
  run: (args, world) => {
    const { values } = readArguments(args, [], {
      scores: { type: 'string' },
      scale: { type: 'string' },
      events: { type: 'string' },
      'tolerance-ms': { type: 'string' },
      'unit-ms': { type: 'string' },
      detail: { type: 'boolean', default: false },
    })
    const { scores, events } = values
    if ((scores === undefined) === (events === undefined)) {
      throw new WrongUse('Give either --scores FILE.csv or --events FILE.csv.')
    }
    if (scores !== undefined) {
      if (values['tolerance-ms'] !== undefined || values['unit-ms'] !== undefined || values.detail)
        throw new WrongUse('--tolerance-ms, --unit-ms and --detail go with --events.')
      return agreementOnScores({ file: scores, isJson: values.json, scale: scaleOf(values.scale) }, world)
    }
    if (values.scale !== undefined) throw new WrongUse('--scale goes with --scores.')
    const toleranceMs = wholeNumber(values['tolerance-ms'] ?? `${usualMatching.toleranceMs}`, 'tolerance-ms', 0)
    const unitMs = wholeNumber(values['unit-ms'] ?? `${usualMatching.unitMs}`, 'unit-ms', 1)
    return agreementOnEvents(
      { file: events ?? '', isJson: values.json, hasDetail: values.detail, toleranceMs, unitMs },
      world,
    )
  },
}

function wholeNumber(text: string, option: string, least: number): number {
  const value = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN
  if (value >= least) return value
  throw new WrongUse(`--${option} is a whole number of milliseconds from ${least} on, not “${text}”.`)
}
