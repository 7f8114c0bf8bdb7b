import { expect, test } from 'vitest'
import { problemsIn } from './fixture.ts'

const examples = { 'ship.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>\n' }

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
  [
    '![A ship](/examples/ships/ship.txt)',
    '8:1  "/examples/ships/ship.txt" is no image; expected a file that ends in avif, gif, jpeg, jpg, png, svg, webp',
  ],
])('%j', async (text, problem) => {
  expect(await problemsIn(text, examples)).toEqual([problem])
})

test('a file that is no image, however often it is shown', async () => {
  const text = '![A ship](/examples/ships/ship.png)\n\n![The ship](/examples/ships/ship.png)'
  expect(await problemsIn(text, { 'ship.png': 'text' })).toEqual([
    expect.stringMatching(
      /^8:1 {2}the image \/examples\/ships\/ship.png cannot be read: .+; expected an image that is/,
    ),
  ])
})
