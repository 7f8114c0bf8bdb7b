import { expect, test } from 'vitest'
import { articleOf } from './article-address.ts'

const records = new Map([
  ['now', 'first'],
  ['first', 'first'],
  ['other', 'other'],
])

test.each([
  ['/posts/now', 'first'],
  ['/zh/posts/first/', 'first'],
  ['https://blog.example.org/2019/04/NOW.html?x=1#comments', 'first'],
  ['/other/now/', 'first'],
  ['/now.php', 'first'],
  ['/%6Eow', 'first'],
  ['now', 'first'],
  ['/about', undefined],
  ['', undefined],
  ['/%E0%A4%A', undefined],
])('%s stands for %s', (address, article) => {
  expect(articleOf(address, (name) => records.get(name))).toBe(article)
})
