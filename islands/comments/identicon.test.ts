import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { identicon } from './identicon'

const { document } = parseHTML('<html></html>')

const drawn = (avatar: string) => identicon(document, avatar).outerHTML

test('the same writer has the same picture, others have others', () => {
  expect(drawn('0123456789abcdef')).toBe(drawn('0123456789abcdef'))
  expect(drawn('0123456789abcdef')).not.toBe(drawn('1123456789abcdef'))
})

test('it is symmetric', () => {
  const path = identicon(document, '9f3a01c7d2e85b64').querySelector('path')?.getAttribute('d') ?? ''
  const cells = [...path.matchAll(/M(\d) (\d)/g)].map(([, x, y]) => `${x} ${y}`)
  for (const cell of cells) {
    const [x, y] = cell.split(' ')
    expect(cells).toContain(`${6 - Number(x)} ${y}`)
  }
})

test.each(['0000000000000000', 'ffffffffffffffff', '', 'not hexadecimal!'])(
  'there is something to see and something to tell apart: %s',
  (avatar) => {
    const path = identicon(document, avatar).querySelector('path')?.getAttribute('d') ?? ''
    const cells = path.split('M').length - 1
    expect(cells).toBeGreaterThan(4)
    expect(cells).toBeLessThan(25)
  },
)

test('screen readers pass it by, and it needs no style of its own', () => {
  const svg = identicon(document, '0123456789abcdef')
  expect(svg.getAttribute('aria-hidden')).toBe('true')
  expect(svg.outerHTML).not.toContain('style')
})
