import { expect, test } from 'vitest'
import { findHoneypot } from './honeypot'

test.each([{}, { website: '' }, { website: null }])('%j was left alone', (signals) => {
  expect(findHoneypot(signals)).toEqual([])
})

test.each([{ website: 'https://a.example' }, { website: ' ' }, { website: 0 }, { website: ['x'] }])(
  '%j was filled in',
  (signals) => {
    expect(findHoneypot(signals)).toEqual([{ code: 'honeypot', weight: 10 }])
  },
)
