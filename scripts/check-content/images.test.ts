import { expect, test } from 'vitest'
import { problemsIn } from './fixture.ts'

const examples = { 'ship.svg': '<svg/>\n' }

test('an image of the site with words', async () => {
  expect(await problemsIn('![A ship](/examples/ships/ship.svg)', examples)).toEqual([])
})

test.each([
  ['![](/examples/ships/ship.svg)', '8:1  an image without words; expected ![what it shows](address)'],
  [
    'See ![A ship](https://example.org/ship.svg)',
    '8:5  the image "https://example.org/ship.svg"; expected a file of the site, /examples/ships/…',
  ],
  ['![A ship](ship.svg)', '8:1  the image "ship.svg"; expected a file of the site, /examples/ships/…'],
  [
    '![A ship](/examples/ships/shop.svg)',
    '8:1  no page or file /examples/ships/shop.svg; did you mean "/examples/ships/ship.svg"? Known: /en/posts/ships, /examples/ships/ship.svg',
  ],
  [
    '![][s]\n\n[s]: /examples/ships/ship.svg',
    '8:1  an image without words; expected ![what it shows](address)',
  ],
])('%j', async (text, problem) => {
  expect(await problemsIn(text, examples)).toEqual([problem])
})
