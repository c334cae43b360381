import { markup, type Markup } from '@domain/document/markup'
import type { Paper } from '@domain/document/paper'
import { prose } from '@domain/document/prose'
import type { Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { itemByNumber } from '@domain/instrument/parts'
import { type LetterMoment, type LetterSection, textOf } from '@domain/letter/letter'
import { formatClockShort } from '@domain/time/clock'
import type { OpenedLetter } from '@contract/calls/letters'
import { figureWithTable } from '@renderer/components/paper/figure'
import { paperFacts } from '@renderer/components/paper/facts'
import { paperLook } from '@renderer/components/paper/paper-look'
import { paperTable } from '@renderer/components/paper/table'
import { itemProfile } from '@renderer/components/pictures/profile/item-profile'
import { dateText } from '@renderer/lib/format'
import { textsIn } from '@renderer/lib/i18n'
import { overallLines, partlyRated } from './letter-figures'
import { basisText } from './basis-text'

/** What the letter is made of. */
export type LetterFacts = Pick<
  OpenedLetter,
  'whole' | 'logo' | 'basis' | 'recording' | 'instrument' | 'scores' | 'rating'
>

/** Width of the profile in CSS pixels: what fits between the margins of A4. */
const pictureWidth = 630

/** The letter as it goes on paper, in the letter's own language. Sections without text are left out. */
export function letterPaper(facts: LetterFacts): Paper {
  const { whole } = facts
  const { language, title } = whole.letter
  const t = textsIn(language, 'letter')
  const heading = title.trim() === '' ? t('wording.title') : title
  const section = (name: LetterSection): Markup | null => {
    const text = textOf(whole.texts, name)
    return text.trim() === '' ? null : markup`<section><h2>${t(`section.${name}`)}</h2>${prose(text)}</section>`
  }
  const closing = textOf(whole.texts, 'closing')
  const body = markup`<header>${headOf(facts)}<h1>${heading}</h1>${factsOf(facts)}</header>
${section('basis')}
${overallOf(facts)}
${section('summary')}
${profileOf(facts)}
${section('strengths')}
${section('advice')}
${momentsOf(facts)}
${section('caveat')}
${closing.trim() === '' ? null : markup`<section class="closing whole">${prose(closing)}</section>`}`
  return {
    title: `${heading} – ${facts.recording.recording.title}`,
    language,
    body: body.source,
    style: paperLook(language, `${heading} · ${facts.recording.recording.title}`, ownStyle),
  }
}

const ownStyle = `
.head { display: flex; justify-content: space-between; align-items: flex-start; gap: 10mm; margin-bottom: 10mm; }
.head img { max-height: 18mm; max-width: 70mm; width: auto; }
.head address { font-style: normal; white-space: pre-line; text-align: right; font-size: 9pt; color: #555; margin-left: auto; }
.moments { list-style: none; padding: 0; }
.moments li { break-inside: avoid; margin-bottom: 5mm; padding-left: 4mm; border-left: 1.2pt solid #333; }
.moments h3 { margin-top: 0; }
.question { font-weight: 600; }
.profile h2 { margin-top: 0; }
.profile svg { display: block; width: 138mm; }
.profile table { font-size: 8pt; line-height: 1.25; }
.profile th, .profile td { padding: 0.35mm 2mm 0.35mm 0; }
.numbers td { width: 26%; }
.overall td, .overall th { font-size: 10.5pt; }
.closing { margin-top: 10mm; }
`

function headOf({ whole: { letter }, logo }: LetterFacts): Markup | null {
  if (logo === null && letter.sender.trim() === '') return null
  const picture = logo === null ? null : markup`<img alt="" src="data:${logo.mediaType};base64,${logo.data}">`
  const sender = letter.sender.trim() === '' ? null : markup`<address>${letter.sender.trim()}</address>`
  return markup`<div class="head">${picture}${sender}</div>`
}

function factsOf({ whole: { letter }, recording: { recording }, instrument, basis }: LetterFacts): Markup {
  const { language } = letter
  const t = textsIn(language, 'letter')
  const lines: readonly (readonly [string, string])[] = [
    [t('fact.recipient'), letter.recipient],
    [t('fact.session'), recording.title],
    [t('fact.date'), recording.date === null ? '' : dateText(recording.date, language)],
    [t('fact.group'), recording.group],
    [t('fact.number'), recording.sessionNumber === null ? '' : String(recording.sessionNumber)],
    [t('fact.place'), recording.placeInTreatment],
    [t('fact.scale'), textIn(instrument.title, language)],
    [t('fact.basis'), basisText(basis, language)],
    [t('fact.writtenOn'), letter.writtenOn === '' ? '' : dateText(letter.writtenOn, language)],
  ]
  return paperFacts(lines)
}

function overallOf({ whole: { letter }, instrument, scores }: LetterFacts): Markup | null {
  const { language } = letter
  const t = textsIn(language, 'letter')
  const lines = overallLines(instrument, scores)
  if (lines.length === 0) return null
  const rows = lines.map(({ dimension, value, standing }) => {
    const name = textIn(dimension.name, language)
    const said = typeof value === 'number' ? t('overall.of', { value, max: dimension.max }) : t(`overall.${value}`)
    const against = standing === null ? '–' : t(`overall.${standing}`, { grade: dimension.adequate })
    return [name, said, against]
  })
  const columns = ['dimension', 'score', 'against'].map((key) => t(`overall.${key}`))
  const table = paperTable({ caption: null, columns, rows, kind: 'overall' })
  return markup`<section class="whole"><h2>${t('overall.title')}</h2>${table}</section>`
}

function profileOf({ whole: { letter }, instrument, scores, rating }: LetterFacts): Markup {
  const { language } = letter
  const t = textsIn(language, 'letter')
  const picture = itemProfile({
    instrument,
    lines: [
      {
        id: rating.id,
        label: t('profile.line'),
        standing: rating.kind === 'independent' ? 'rater' : rating.kind,
        scores,
      },
    ],
    title: t('profile.title'),
    isTitled: false,
    language,
    palette: 'print',
    width: pictureWidth,
  })
  const only = partlyRated(instrument).map(({ dimension, items }) =>
    t('profile.only', {
      dimension: textIn(dimension.name, language).toLocaleLowerCase(),
      items: new Intl.ListFormat(language).format(items.map(({ number }) => String(number))),
    }),
  )
  return markup`<section class="profile whole"><h2>${t('profile.title')}</h2>
<p>${[lineText(instrument, language), ...only].join(' ')}</p>
${figureWithTable({ picture, caption: t('profile.numbers') })}</section>`
}

/** What the line of the profile says, and of what: a scale may name a grade for some of its dimensions alone. */
function lineText({ dimensions }: LetterFacts['instrument'], language: Language): string {
  const t = textsIn(language, 'letter')
  const lined = dimensions.filter(({ adequate }) => adequate !== null)
  if (lined.length === 0) return t('profile.noLine')
  if (lined.length === dimensions.length) return t('profile.how')
  const names = lined.map(({ name }) => textIn(name, language).toLocaleLowerCase())
  return t('profile.howFor', { dimensions: new Intl.ListFormat(language).format(names) })
}

function momentsOf({ whole: { letter, moments }, instrument }: LetterFacts): Markup | null {
  if (moments.length === 0) return null
  const { language } = letter
  const t = textsIn(language, 'letter')
  const entry = (moment: LetterMoment, place: number): Markup => {
    const item = moment.item === null ? undefined : itemByNumber(instrument, moment.item)
    const about = item === undefined ? '' : t('moment.item', { number: item.number, name: textIn(item.name, language) })
    const head = [`${place + 1}.`, timesOf(moment), about].filter(Boolean).join(' ')
    const question = moment.question.trim() === '' ? null : markup`<p class="question">${moment.question.trim()}</p>`
    return markup`<li><h3>${head}</h3>${prose(moment.text)}${question}</li>`
  }
  return markup`<section><h2>${t('moment.title')}</h2><p>${t('moment.how')}</p><ol class="moments">${moments.map(entry)}</ol></section>`
}

/** `12:31` or `12:31–12:50`, as the player shows it. */
export function timesOf({ startMs, endMs }: Pick<LetterMoment, 'startMs' | 'endMs'>): string {
  const start = formatClockShort(startMs)
  const end = endMs === null ? start : formatClockShort(endMs)
  return end === start ? start : `${start}–${end}`
}
