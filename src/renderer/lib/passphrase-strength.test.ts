import { expect, test } from 'vitest'
import { passphraseStrength } from '@renderer/lib/passphrase-strength'

test('nothing is not a passphrase', () => {
  expect(passphraseStrength('')).toBe('empty')
})

test('short ones, runs and repetitions are weak', () => {
  for (const passphrase of [
    'hemmelig',
    'Passord1',
    'abcdefghijklmnop',
    '1234567890123456',
    'aaaaaaaaaaaaaaaaaaaa',
    'test test test test',
  ]) {
    expect(passphraseStrength(passphrase), passphrase).toBe('weak')
  }
})

test('three words are fair', () => {
  expect(passphraseStrength('lampe fjord sykkel')).toBe('fair')
})

test('five unrelated words are strong', () => {
  expect(passphraseStrength('lampe fjord sykkel kanel torsdag')).toBe('strong')
})

test('a long random row of characters is strong without words', () => {
  expect(passphraseStrength('q7Rz!mV2xT#9kLw4')).toBe('strong')
})
