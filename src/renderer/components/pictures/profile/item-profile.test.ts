// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { isDrawn } from '@contract/drawn-svg'
import type { PlacedScore } from '@domain/agreement/scored-rating'
import { startTexts } from '@renderer/lib/i18n'
import { asked, instrument } from '../made-scale'
import { itemProfile } from './item-profile'
import type { ProfileLine } from './profile-rows'

const score = (item: number | null, dimension: string, value: PlacedScore['value']): PlacedScore => ({
  item,
  dimension,
  value,
})

const anna: ProfileLine = {
  id: 'a',
  label: 'Anna',
  standing: 'rater',
  scores: [
    score(1, 'adherence', 5),
    score(1, 'quality', 4),
    score(2, 'adherence', 'not-applicable'),
    score(2, 'quality', 'not-rated'),
    score(3, 'quality', 6),
    score(null, 'adherence', 5),
  ],
}

const shared = { ...asked, instrument, title: 'Item profile' }

beforeAll(() => startTexts('en'))

describe('the profile of one rating', () => {
  const picture = () => itemProfile({ ...shared, lines: [anna] })

  it('says every place in the table, also why there is no grade', () => {
    expect(picture().table).toEqual({
      columns: ['Item', 'Adherence', 'Quality'],
      rows: [
        { head: '1 Boundaries', cells: ['5', '4'] },
        { head: '2 Phases', cells: ['not applicable', 'not rated'] },
        { head: '3 Warmth', cells: ['only quality', '6'] },
        { head: 'Whole session', cells: ['5', 'no score'] },
      ],
    })
  })

  it('is a document of its own that says what it shows', () => {
    const { svg, title, description } = picture()
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"')
    expect(svg).toContain(`<title>${title}</title>`)
    expect(svg).toContain(`<desc>${description}</desc>`)
    expect(description).toContain('4 is good enough for quality.')
    expect(description).toContain('3 Warmth: quality 6')
    // Nor does it name the rater, whom nobody sees in the picture.
    expect(svg).not.toContain('Anna')
  })

  it('marks what is rated on one dimension only, and draws the line of what is good enough', () => {
    const { svg } = picture()
    expect(svg).toContain('Warmth †')
    expect(svg).toContain('† Rated for quality only')
    expect(svg).toContain('4: good enough')
  })

  it('draws a sign for each grade', () => {
    const { svg } = picture()
    expect(svg.match(/<title>[^<]*(Adherence|Quality) \d<\/title>/g)).toHaveLength(4)
  })

  it('speaks the language that was asked for', () => {
    expect(itemProfile({ ...shared, lines: [anna], language: 'nb' }).svg).toContain('godt nok')
  })

  it('leaves out the title where a heading says it', () => {
    expect(itemProfile({ ...shared, lines: [anna], isTitled: false }).svg.match(/Item profile/g)).toHaveLength(1)
  })
})

describe('the profile of several ratings', () => {
  const agreed: ProfileLine = { id: 'c', label: 'Consensus', standing: 'consensus', scores: [score(1, 'quality', 5)] }
  const bjorn: ProfileLine = { ...anna, id: 'b', label: 'Bjørn & <co>', scores: [score(1, 'adherence', 5)] }

  it('keeps raters with the same grade apart, and frames what was agreed on', () => {
    const { svg, table } = itemProfile({ ...shared, lines: [anna, bjorn, agreed] })
    const places = [...svg.matchAll(/transform="translate\(([^)]+)\)[^>]*><title>[^<]*1 Boundaries, Adherence 5/g)]
    expect(places).toHaveLength(2)
    expect(new Set(places.map(([, place]) => place)).size).toBe(2)
    expect(svg).toContain('Consensus (frame)')
    expect(table.columns).toHaveLength(1 + 3 * 2)
  })

  it('counts who gave no grade', () => {
    const { svg } = itemProfile({ ...shared, lines: [anna, bjorn] })
    expect(svg).toContain('not applicable: 1 of 2')
  })

  it('takes names as texts', () => {
    expect(itemProfile({ ...shared, lines: [anna, bjorn] }).svg).toContain('Bjørn &amp; &lt;co&gt;')
  })
})

it('holds nothing that a content security policy refuses or that would load anything', () => {
  const { svg } = itemProfile({ ...shared, lines: [anna, { ...anna, id: 'b' }] })
  expect(isDrawn(svg)).toBe(true)
})
