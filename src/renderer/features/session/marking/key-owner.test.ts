// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { isTakenByFocus, placeOfKey } from './key-owner'

function inPage(html: string): Element {
  document.body.innerHTML = html
  const element = document.querySelector('#target')
  if (!element) throw new Error('the page lacks a target')
  return element
}

describe('who owns a key', () => {
  it('is the text field, for every key', () => {
    expect(isTakenByFocus(inPage('<textarea id="target"></textarea>'), 'KeyW')).toBe(true)
    expect(isTakenByFocus(inPage('<input id="target" type="text">'), 'Digit1')).toBe(true)
  })

  it('is an open dialog, for every key', () => {
    expect(isTakenByFocus(inPage('<div role="dialog"><button id="target"></button></div>'), 'KeyW')).toBe(true)
  })

  it('is a focused button for Enter and Space, but the session for letters', () => {
    const button = inPage('<button id="target"></button>')
    expect(isTakenByFocus(button, 'Space')).toBe(true)
    expect(isTakenByFocus(button, 'Enter')).toBe(true)
    expect(isTakenByFocus(button, 'KeyW')).toBe(false)
  })

  it('is a slider or a tab for the arrows', () => {
    expect(isTakenByFocus(inPage('<div role="separator" id="target"></div>'), 'ArrowLeft')).toBe(true)
    expect(isTakenByFocus(inPage('<div role="tab" id="target"></div>'), 'ArrowLeft')).toBe(true)
    expect(isTakenByFocus(inPage('<div role="tab" id="target"></div>'), 'Digit1')).toBe(false)
  })

  it('is the sheet inside the sheet', () => {
    expect(placeOfKey(inPage('<div data-keys="sheet"><i id="target"></i></div>'))).toBe('sheet')
    expect(placeOfKey(inPage('<div><i id="target"></i></div>'))).toBe('session')
  })
})
