import { expect, test } from 'vitest'
import { renderComment } from './markdown.ts'

const characters = 10_000
const fill = (unit: string) => unit.repeat(Math.ceil(characters / unit.length)).slice(0, characters)
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')
const table = (columns: number, rows: number) =>
  `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${'a\n'.repeat(rows)}`

// Each of these took 2 to 45 seconds, made up to 29 MB of HTML, or overflowed the stack.
const worst: [string, string][] = [
  ['quotes', fill('>')],
  ['quotes with spaces', fill('> ')],
  ['quotes that go on lazily', `${'>'.repeat(5000)}a\n${'a\n'.repeat(2500)}`],
  ['ordered lists', fill('1. ')],
  ['lists of quotes', fill('> - ')],
  ['lists that go on lazily', `${'- '.repeat(2500)}a\n${'a\n'.repeat(2400)}`],
  ['lists that nest line by line', lines(22, (index) => ' '.repeat(index * 40) + '- '.repeat(20) + 'a')],
  ['a wide and long table', table(1000, 2490)],
  ['a link definition used over and over', `[a]: /${'u'.repeat(5000)}\n\n${'[a]'.repeat(1660)}`],
  ['character references at the end of an address', `www.a${fill('&a;').slice(0, -5)}`],
  ['stars around stars', `${'*'.repeat(4999)}a${'*'.repeat(5000)}`],
  ['stars that open', fill('*a')],
  ['stars and underscores', fill('a_*')],
  ['opening brackets', fill('[')],
  ['brackets around brackets', '['.repeat(5000) + ']'.repeat(5000)],
  ['images', fill('![')],
  ['tildes', fill('~a')],
  ['headings', fill('a\n-\n')],
  ['backticks', lines(140, (index) => '`'.repeat(index) + 'a')],
  ['comments', fill('<!--')],
]

test.each(worst)('the worst 10,000 characters cost little: %s', async (_, markdown) => {
  const started = process.cpuUsage()
  const html = await renderComment(markdown.slice(0, characters))
  // Processor time, since the machine may be busy. It is below 1 s; the margin is for slow machines.
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(4000)
  expect(html.length).toBeLessThanOrEqual(100_000)
})

test('a text that is too intricate is shown as it was typed', async () => {
  expect(await renderComment(`${'> '.repeat(1000)}**a** <script>&\u202E\nb`)).toBe(
    `<p>${'&gt; '.repeat(1000)}**a** &lt;script&gt;&amp;<br>\nb</p>`,
  )
})

test.each([
  ['a deep quote', '> '.repeat(20) + 'a', '<blockquote>'],
  ['a table of 40 columns', table(40, 40), '<table>'],
  ['a long line of dashes', `a\n\n${'-'.repeat(200)}`, '<hr>'],
  ['code with brackets', '```json\n' + '[1, [2]], '.repeat(200) + '\n```', '<pre'],
  ['names with underscores', '```\n' + 'MYSQL_ROOT_PASSWORD=x\n'.repeat(400) + '```', '<pre'],
  ['many paragraphs with emphasis', '**a** and _b_\n\n'.repeat(500), '<strong>'],
])('what people write is still Markdown: %s', async (_, markdown, element) => {
  expect(await renderComment(markdown)).toContain(element)
})
