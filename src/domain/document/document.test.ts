import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escaped, markup } from '@domain/document/markup'
import { pageOf } from '@domain/document/paper'
import { cssText } from '@domain/document/paper-style'
import { prose } from '@domain/document/prose'

const hostile = `</p><script>alert("x")</script><img src=x onerror='y'> & &lt;`

describe('markup', () => {
  it('holds hostile texts as texts, in contents and in attributes', () => {
    const text = `&lt;/p&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&lt;img src=x onerror=&#39;y&#39;&gt; &amp; &amp;lt;`
    expect(markup`<p title="${hostile}">${hostile}</p>`.source).toBe(`<p title="${text}">${text}</p>`)
  })

  it('joins lists and other markup, and leaves out nothing', () => {
    const rows = ['a', '<b>'].map((text) => markup`<li>${text}</li>`)
    expect(markup`<ul>${rows}${null}${undefined}${[]}</ul>${0}`.source).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>0')
  })

  it('takes a look-alike for no markup', () => {
    const fake = JSON.parse('{"source":"<script>"}') as string
    expect(() => markup`${fake}`).toThrow(TypeError)
  })

  it('has no control characters and no half characters in it', () => {
    expect(escaped('a\u0000b\u001bc\u0085d\ud800e\tf\ng')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\tf\ng')
  })

  it('never lets a text open or close a tag or a quoted attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escaped(text)).not.toMatch(/[<>"']/)
        expect(escaped(text).replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
      }),
    )
  })
})

describe('a page', () => {
  it('carries title and language, and its style cannot end the style sheet', () => {
    const page = pageOf({ title: 'A </title><script>', language: 'nb', body: '<p>x</p>', style: 'p{}</style><script>' })
    expect(page).toContain('<html lang="nb">')
    expect(page).toContain('<title>A &lt;/title&gt;&lt;script&gt;</title>')
    expect(page.match(/<\/style/g)).toHaveLength(1)
  })

  it('keeps a text of the style sheet within its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cssText(text).slice(1, -1)).not.toMatch(/["\n<]/)
      }),
    )
    expect(cssText('a"; }')).toBe('"a\\22 \\3b  \\7d "')
  })
})

describe('prose', () => {
  it('parts paragraphs by empty lines and keeps other line breaks', () => {
    expect(prose('one\ntwo\r\n\r\n three \n\n\n').source).toBe('<p>one<br>two</p><p>three</p>')
  })

  it('makes a list of lines that begin with a dash', () => {
    expect(prose('Try:\n- one\n– <two>\nthen').source).toBe(
      '<p>Try:</p><ul><li>one</li><li>&lt;two&gt;</li></ul><p>then</p>',
    )
  })

  it('is nothing for nothing', () => {
    expect(prose(' \n ').source).toBe('')
  })
})
