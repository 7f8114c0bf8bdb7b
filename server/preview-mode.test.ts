import { expect, test } from 'vitest'
import { refusePreview } from './preview-mode.ts'

function after(headers: Record<string, string>) {
  const copy = { ...headers }
  refusePreview(copy)
  return copy
}

test('nobody gets into the preview mode, and nobody makes pages anew', () => {
  const headers = {
    'x-prerender-revalidate': '0',
    'x-prerender-revalidate-if-generated': '1',
    'x-next-revalidated-tags': 'a',
    'x-next-revalidate-tag-token': '0',
    cookie: '__prerender_bypass=0;  __next_preview_data=x',
    accept: '*/*',
  }
  expect(after(headers)).toEqual({ accept: '*/*' })
})

test('other cookies stay', () => {
  expect(after({ cookie: 'a=1; __prerender_bypass=0; b=__prerender_bypass=0' })).toEqual({
    cookie: 'a=1; b=__prerender_bypass=0',
  })
  expect(after({ cookie: 'a=1; b=2' })).toEqual({ cookie: 'a=1; b=2' })
})
