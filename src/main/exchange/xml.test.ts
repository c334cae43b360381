import { expect, it } from 'vitest'
import { parseXml } from '@main/exchange/xml'

function rootOf(text: string) {
  const parsed = parseXml(text)
  if ('reason' in parsed) throw new Error(JSON.stringify(parsed))
  return parsed
}

const reasonOf = (text: string): string => {
  const parsed = parseXml(text)
  return 'reason' in parsed ? parsed.reason : 'read'
}

it('reads elements in order with their attributes and texts', () => {
  const root = rootOf('<?xml version="1.0"?><!-- note --><a x="1 &lt; 2"><b> M&#248;te &amp; </b><c/><b>2</b></a>')
  expect([root.name, root.attributes.get('x'), root.children.map(({ name, text }) => [name, text])]).toEqual([
    'a',
    '1 < 2',
    [
      ['b', ' Møte & '],
      ['c', ''],
      ['b', '2'],
    ],
  ])
})

it('reads no entities of a document’s own', () => {
  const laughs = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>'
  const file = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
  expect([reasonOf(laughs), reasonOf(file)]).toEqual(['document-type', 'document-type'])
  expect(rootOf('<a>&amp;lt; &#x41;<![CDATA[<b>]]></a>').text).toBe('&lt; A<b>')
  expect(['<a>&x;</a>', '<a>&#1114112;</a>'].map(reasonOf)).toEqual(['not-xml', 'not-xml'])
})

it('refuses what is not well-formed or too deep, and names of objects are only names', () => {
  expect(['', 'x', '<a>', '<a><b></a></b>', '<a x=1/>'].map(reasonOf)).toEqual(Array(5).fill('not-xml'))
  expect(reasonOf(`${'<a>'.repeat(60)}${'</a>'.repeat(60)}`)).toBe('not-xml')
  expect(reasonOf(`${'<a>'.repeat(30)}${'</a>'.repeat(30)}`)).toBe('read')
})
