import { markup, type Markup } from '@domain/document/markup'
import type { Paper } from '@domain/document/paper'
import type { Language } from '@domain/instrument/instrument'
import { workProgress } from '@domain/rating/work-progress'
import type { ComparedRating } from '@contract/calls/agreement'
import type { AssignmentLine } from '@contract/calls/assignments'
import type { RecordingLine } from '@contract/calls/recordings'
import { paperFacts } from '@renderer/components/paper/facts'
import { paperLook } from '@renderer/components/paper/paper-look'
import { paperTable } from '@renderer/components/paper/table'
import { dateText, momentText } from '@renderer/lib/format'
import { textsIn } from '@renderer/lib/i18n'

/** A table of figures as it stands on the screen. */
export interface FigureRows {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly (string | number)[] }[]
}

/** What the report of the study is made of. */
export interface StudyFacts {
  readonly title: string
  readonly isBlinded: boolean
  readonly language: Language
  readonly madeMs: number
  readonly recordings: readonly Pick<RecordingLine, 'id' | 'title' | 'date' | 'group'>[]
  /** Every submitted rating that the present person may see. */
  readonly ratings: readonly Pick<ComparedRating, 'recordingId' | 'raterId' | 'kind' | 'isGold'>[]
  /** Names by the raters' ids. */
  readonly raters: ReadonlyMap<string, string>
  /** All assignments; null where there are none, or the present person sees only the own ones. */
  readonly assignments:
    | readonly Pick<AssignmentLine, 'recordingId' | 'personId' | 'personName' | 'state' | 'isOverdue'>[]
    | null
  readonly methods: string
  readonly figures: FigureRows
  readonly drift: { readonly title: string; readonly notes: readonly string[] }
}

/** Recordings, progress, raters and reliability of a study, for who leads it. */
export function studyPaper(facts: StudyFacts): Paper {
  const { language, title } = facts
  const t = textsIn(language, 'agreement')
  const heading = t('studyReport.title', { study: title })
  const body = markup`<h1>${heading}</h1>
${overviewOf(facts)}
${ratersOf(facts)}
${reliabilityOf(facts)}
${recordingsOf(facts)}`
  return { title: heading, language, body: body.source, style: paperLook(language, heading, ownStyle) }
}

const ownStyle = `
.counts td, .figures td { font-variant-numeric: tabular-nums; }
.figures th:first-child, .counts th:first-child { width: 40%; }
`

function overviewOf({ recordings, ratings, assignments, isBlinded, language, madeMs }: StudyFacts): Markup {
  const t = textsIn(language, 'agreement')
  const independent = ratings.filter(({ kind }) => kind === 'independent')
  const perRecording = Map.groupBy(independent, ({ recordingId }) => recordingId)
  const twice = [...perRecording.values()].filter((own) => own.length > 1).length
  const progress = assignments === null ? null : workProgress(assignments)
  return paperFacts([
    [t('studyReport.asOf'), momentText(madeMs, language)],
    [t('studyReport.recordings'), String(recordings.length)],
    [t('studyReport.rated'), String(perRecording.size)],
    [t('studyReport.twice'), String(twice)],
    [t('studyReport.ratings'), String(independent.length)],
    [t('studyReport.raters'), String(new Set(independent.map(({ raterId }) => raterId)).size)],
    [t('studyReport.agreed'), String(ratings.filter(({ kind }) => kind === 'consensus').length)],
    [t('studyReport.gold'), String(ratings.filter(({ isGold }) => isGold).length)],
    [t('studyReport.assignments'), progress === null ? '' : t('studyReport.progress', { ...progress })],
    [t('studyReport.blinding'), t(isBlinded ? 'studyReport.blinded' : 'studyReport.notBlinded')],
  ])
}

function ratersOf({ ratings, raters, assignments, language }: StudyFacts): Markup | null {
  const t = textsIn(language, 'agreement')
  const submitted = Map.groupBy(
    ratings.filter(({ kind }) => kind === 'independent'),
    ({ raterId }) => raterId,
  )
  const given = Map.groupBy(assignments ?? [], ({ personId }) => personId)
  const names = new Map([
    ...[...submitted.keys()].map((id) => [id, raters.get(id) ?? id] as const),
    ...[...given].map(([id, lines]) => [id, lines[0]?.personName ?? id] as const),
  ])
  if (names.size === 0) return null
  const rows = [...names]
    .toSorted(([, left], [, right]) => left.localeCompare(right, language))
    .map(([id, name]) => {
      const progress = workProgress(given.get(id) ?? [])
      const work = assignments === null ? [] : [progress.assigned, progress.started, progress.overdue]
      return [name, submitted.get(id)?.length ?? 0, ...work]
    })
  const work = assignments === null ? [] : ['assigned', 'started', 'overdue']
  const columns = ['rater', 'submitted', ...work].map((key) => t(`studyReport.${key}`))
  return markup`<section><h2>${t('studyReport.ratersTitle')}</h2>${paperTable({ caption: null, columns, rows, kind: 'counts' })}</section>`
}

function reliabilityOf({ methods, figures, drift, language }: StudyFacts): Markup {
  const t = textsIn(language, 'agreement')
  const notes =
    drift.notes.length === 0
      ? markup`<p>${t('drift.none')}</p>`
      : markup`<ul>${drift.notes.map((note) => markup`<li>${note}</li>`)}</ul>`
  const table = paperTable({
    caption: null,
    columns: [t('row'), ...figures.columns],
    rows: figures.rows.map(({ name, cells }) => [name, ...cells]),
    kind: 'figures',
  })
  return markup`<section><h2>${t('report.figures')}</h2><p class="small">${methods}</p>${table}<h3>${drift.title}</h3>${notes}</section>`
}

function recordingsOf({ recordings, ratings, assignments, language }: StudyFacts): Markup | null {
  if (recordings.length === 0) return null
  const t = textsIn(language, 'agreement')
  const rated = Map.groupBy(ratings, ({ recordingId }) => recordingId)
  const given = Map.groupBy(assignments ?? [], ({ recordingId }) => recordingId)
  const rows = recordings.map(({ id, title, date, group }) => {
    const own = rated.get(id) ?? []
    const standing = [
      ...(own.some(({ kind }) => kind === 'consensus') ? [t('consensusName')] : []),
      ...(own.some(({ isGold }) => isGold) ? [t('goldName')] : []),
    ]
    return [
      title,
      date === null ? '' : dateText(date, language),
      group,
      ...(assignments === null ? [] : [given.get(id)?.length ?? 0]),
      own.filter(({ kind }) => kind === 'independent').length,
      standing.join(', '),
    ]
  })
  const columns = [
    'recording',
    'date',
    'group',
    ...(assignments === null ? [] : ['assigned']),
    'submitted',
    'standing',
  ].map((key) => t(`studyReport.${key}`))
  return markup`<section><h2>${t('studyReport.recordingsTitle')}</h2>${paperTable({ caption: null, columns, rows })}</section>`
}
