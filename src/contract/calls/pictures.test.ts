import { describe, expect, it } from 'vitest'
import { pictureCalls } from '@contract/calls/pictures'

const { input } = pictureCalls['pictures.copy']
const takes = (picture: unknown): boolean => input.safeParse({ picture }).success
const svg = (content: string): boolean =>
  takes({ format: 'svg', svg: `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>` })

describe('a picture that may leave', () => {
  it('is made of shapes and texts', () => {
    expect(svg('<title>Profile &amp; co</title><path d="M0 0"/><text aria-hidden="true">only on = 4</text>')).toBe(true)
    expect(svg('<g clip-path="url(#plot-clip-1)" fill="none"><line x1="0" y1="-0.5"/><tspan> a > b </tspan></g>')).toBe(
      true,
    )
  })

  it.each([
    '<script>1</script>',
    '<style>text{}</style>',
    '<foreignObject><b/></foreignObject>',
    '<g onload="1"/>',
    '<image href="https://example.org/a.png"/>',
    '<a xlink:href="https://example.org"/>',
    '<!-- -->',
    '<!DOCTYPE svg [<!ENTITY a "b">]>',
    '<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>',
    '<g xmlns="http://www.w3.org/1999/xhtml"/>',
    '<set attributeName="onmouseover" to="1"/>',
    '<rect style="fill: url(https://example.org/a.svg#b)"/>',
    '<rect fill="url(https://example.org/a.svg#b)"/>',
    '<rect fill="u&#114;l(https://example.org/a.svg#b)"/>',
    "<rect fill='none' onload = '1'/>",
    '<image/src="https://example.org/a.png"/>',
    '<![CDATA[<script>]]>',
  ])('holds no %s', (content) => {
    expect(svg(content)).toBe(false)
  })

  it('is one whole element', () => {
    expect(takes({ format: 'svg', svg: '<html></html>' })).toBe(false)
    expect(takes({ format: 'svg', svg: '<svg ' })).toBe(false)
  })

  it('as PNG begins as one', () => {
    expect(takes({ format: 'png', png: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) })).toBe(true)
    expect(takes({ format: 'png', png: Uint8Array.of(0xff, 0xd8) })).toBe(false)
    expect(takes({ format: 'png', png: 'text' })).toBe(false)
  })
})
