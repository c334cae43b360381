import type { Event } from '@domain/coding/event'
import { markup, type Markup } from '@domain/document/markup'
import type { Paper } from '@domain/document/paper'
import type { Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { codeById } from '@domain/instrument/parts'
import { evidenceByItem } from '@domain/letter/evidence'
import { scoreAt } from '@domain/rating/sheet'
import { recordingDurationMs } from '@domain/recording/recording'
import { formatClock, formatClockShort } from '@domain/time/clock'
import { coveredMs, coveredShare } from '@domain/time/intervals'
import type { OpenedRating, RatingRecord } from '@contract/calls/ratings'
import { paperFacts } from '@renderer/components/paper/facts'
import { paperLook } from '@renderer/components/paper/paper-look'
import { paperTable } from '@renderer/components/paper/table'
import { dateText, momentText, percentText } from '@renderer/lib/format'
import { textsIn } from '@renderer/lib/i18n'

/** What the report of one rating is made of. */
export interface ReportFacts {
  readonly opened: Pick<
    OpenedRating,
    'rating' | 'recording' | 'instrument' | 'scores' | 'itemNotes' | 'timeNotes' | 'watched'
  >
  readonly record: RatingRecord
  /** All events in order of time. */
  readonly events: readonly Event[]
  readonly language: Language
  readonly madeMs: number
}

/** Marks beyond this make a book that nobody reads; the tables of the export have all of them. */
export const mostMarks = 2000

/** Everything that is kept of one rating, for the raters' file. */
export function reportPaper(facts: ReportFacts): Paper {
  const { language, opened, madeMs } = facts
  const t = textsIn(language, 'ratingReport')
  const { title } = opened.recording.recording
  const body = markup`<h1>${t('title')}</h1>
${factsOf(facts)}
${scoresOf(facts)}
${commentsOf(facts)}
${marksOf(facts)}
${workOf(facts)}
${historyOf(facts)}
<p class="soft small">${t('made', { moment: momentText(madeMs, language) })}</p>`
  return {
    title: `${t('title')} – ${title}`,
    language,
    body: body.source,
    style: paperLook(language, `${t('title')} · ${title}`, ownStyle),
  }
}

const ownStyle = `
.scores th:first-child { width: 40%; }
.scores td:last-child { width: 34%; white-space: pre-line; }
.marks th, .marks td { font-variant-numeric: tabular-nums; }
.marks td:last-child { width: 40%; white-space: pre-line; }
.hash { font-family: 'DejaVu Sans Mono', Consolas, Menlo, monospace; font-size: 8pt; }
`

function factsOf({ opened, record, events, language }: ReportFacts): Markup {
  const t = textsIn(language, 'ratingReport')
  const { rating, recording, instrument, watched } = opened
  const { title, date, group, sessionNumber, placeInTreatment } = recording.recording
  const durationMs = recordingDurationMs(recording.media)
  const people = recording.participants.map(({ pseudonym, role }) => `${pseudonym} (${t(`participant.${role}`)})`)
  return paperFacts([
    [t('fact.session'), title],
    [t('fact.date'), date === null ? '' : dateText(date, language)],
    [t('fact.group'), group],
    [t('fact.number'), sessionNumber === null ? '' : String(sessionNumber)],
    [t('fact.place'), placeInTreatment],
    [t('fact.length'), formatClockShort(durationMs)],
    [t('fact.people'), new Intl.ListFormat(language).format(people)],
    [t('fact.scale'), t('scale', { name: textIn(instrument.title, language), version: instrument.version })],
    [t('fact.rater'), t('rater', { name: record.raterName, role: t(`role.${record.raterRole}`) })],
    [t('fact.kind'), t(`kind.${rating.kind}`)],
    [t('fact.begun'), momentText(rating.startedMs, language)],
    [
      t('fact.submitted'),
      rating.submittedMs === null || rating.status === 'open'
        ? t('notSubmitted')
        : momentText(rating.submittedMs, language),
    ],
    [t('fact.reopened'), rating.reopenReason],
    [
      t('fact.watched'),
      t('watched', {
        share: percentText(coveredShare(watched, durationMs)),
        time: formatClockShort(coveredMs(watched)),
      }),
    ],
    [t('fact.marks'), String(events.length)],
  ])
}

function scoresOf({ opened, events, language }: ReportFacts): Markup {
  const t = textsIn(language, 'ratingReport')
  const { instrument, scores, itemNotes } = opened
  const evidence = evidenceByItem(instrument, events)
  const said = (item: number | null, dimension: string, isAsked: boolean): string => {
    const value = scoreAt(scores, { item, dimension })?.value
    if (value === undefined) return isAsked ? t('score.none') : '–'
    return typeof value === 'number' ? String(value) : t(`score.${value}`)
  }
  const ids = instrument.dimensions.map(({ id }) => id)
  const rows = instrument.items.map(({ number, name, dimensions }) => [
    `${number} ${textIn(name, language)}`,
    ...ids.map((id) => said(number, id, dimensions.includes(id))),
    evidence.get(number)?.length ?? 0,
    itemNotes.find(({ item }) => item === number)?.text ?? '',
  ])
  const overall =
    instrument.overall.length === 0
      ? []
      : [[t('score.overall'), ...ids.map((id) => said(null, id, instrument.overall.includes(id))), '', '']]
  const columns = [
    t('score.item'),
    ...instrument.dimensions.map(({ name }) => textIn(name, language)),
    t('score.marks'),
    t('score.note'),
  ]
  return markup`<section><h2>${t('score.title')}</h2>${paperTable({ caption: null, columns, rows: [...rows, ...overall], kind: 'scores' })}</section>`
}

function commentsOf({ opened, language }: ReportFacts): Markup | null {
  const comments = opened.timeNotes.filter(({ kind }) => kind === 'comment')
  if (comments.length === 0) return null
  const t = textsIn(language, 'ratingReport')
  const rows = comments.map(({ atMs, text }) => [formatClock(atMs), text])
  return markup`<section><h2>${t('comments')}</h2>${paperTable({ caption: null, columns: [t('mark.time'), t('mark.comment')], rows, kind: 'marks' })}</section>`
}

function marksOf({ opened, events, language }: ReportFacts): Markup {
  const t = textsIn(language, 'ratingReport')
  const { instrument, recording } = opened
  const pseudonyms = new Map(recording.participants.map(({ id, pseudonym }) => [id, pseudonym]))
  const rows = events.slice(0, mostMarks).map((event) => {
    const code = codeById(instrument, event.code)
    const modifiers = (code?.modifiers ?? []).filter(({ id }) => event.modifiers.includes(id))
    const end = event.endMs === null ? (event.kind === 'state' ? t('mark.open') : '') : formatClock(event.endMs)
    return [
      formatClock(event.startMs),
      end,
      [textIn(code?.name ?? {}, language) || event.code, ...modifiers.map(({ name }) => textIn(name, language))].join(
        ', ',
      ),
      event.subjectId === null ? '' : (pseudonyms.get(event.subjectId) ?? ''),
      event.note,
    ]
  })
  const columns = ['time', 'end', 'code', 'subject', 'note'].map((key) => t(`mark.${key}`))
  const rest = events.length - rows.length
  const table =
    rows.length === 0 ? markup`<p>${t('mark.none')}</p>` : paperTable({ caption: null, columns, rows, kind: 'marks' })
  return markup`<section><h2>${t('mark.title')}</h2>${table}${rest > 0 ? markup`<p>${t('mark.rest', { count: rest })}</p>` : null}</section>`
}

function workOf({ record, language }: ReportFacts): Markup | null {
  if (record.workSpells.length === 0) return null
  const t = textsIn(language, 'ratingReport')
  const rows = record.workSpells.map(({ startMs, endMs }) => [
    momentText(startMs, language),
    momentText(endMs, language),
    formatClockShort(endMs - startMs),
  ])
  const columns = ['from', 'to', 'time'].map((key) => t(`work.${key}`))
  const total = formatClockShort(coveredMs(record.workSpells))
  return markup`<section><h2>${t('work.title')}</h2><p>${t('work.total', { total })}</p>${paperTable({ caption: null, columns, rows })}</section>`
}

function historyOf({ record: { records, head }, language }: ReportFacts): Markup | null {
  if (head === null) return null
  const t = textsIn(language, 'ratingReport')
  const moment = momentText(head.atMs, language)
  return markup`<section class="whole"><h2>${t('history.title')}</h2><p>${t('history.text', { count: records, seq: head.seq, moment })}</p><p class="hash">${head.hash}</p></section>`
}
