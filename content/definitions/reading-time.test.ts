import { expect, test } from 'vitest'
import { readingMinutes } from './reading-time.ts'

test('400 Han characters take a minute', () => {
  expect(readingMinutes('船'.repeat(2000))).toBe(5)
})

test('220 words take a minute', () => {
  expect(readingMinutes('ship '.repeat(1100))).toBe(5)
})

test('both scripts in one text add up', () => {
  expect(readingMinutes(`${'船'.repeat(800)} ${'ship '.repeat(660)}`)).toBe(5)
})

test('Latin words inside Chinese count without spaces around them', () => {
  expect(readingMinutes('用docker启动'.repeat(220))).toBe(
    readingMinutes(`${'船'.repeat(660)} ${'a '.repeat(220)}`),
  )
})

test('a word with hyphens and apostrophes is one word', () => {
  expect(readingMinutes("it's state-of-the-art ".repeat(220))).toBe(2)
})

test.each(['', '。——！', 'One word.'])('%j takes a minute: nothing takes none', (source) => {
  expect(readingMinutes(source)).toBe(1)
})

test('what is written for the machine takes no time', () => {
  const prose = 'ship '.repeat(1100)
  const machine = [
    `[ship](https://example.org/${'a/'.repeat(500)})`,
    `{/* ${'later '.repeat(500)} */}`,
    '```mermaid alt="two"\nflowchart LR\n' + 'A --> B\n'.repeat(500) + '```',
    `<Figure name="${'topology '.repeat(500)}" />`,
  ]
  expect(readingMinutes([prose, ...machine].join('\n\n'))).toBe(5)
})

test('an address in the text is one word', () => {
  expect(readingMinutes(`https://example.org/${'a/'.repeat(20)} `.repeat(220))).toBe(1)
})

test('code is looked over, a second for each line that is not empty', () => {
  expect(readingMinutes('```yaml\n' + 'a: b # many more words than a second\n\n'.repeat(180) + '```')).toBe(3)
})

test('an example counts with the lines that are shown of it', () => {
  const asked: string[] = []
  const minutes = readingMinutes('<Example file="a.yaml" region="probes" />', (attributes) => {
    asked.push([...attributes].join(' '))
    return 'line\n'.repeat(240)
  })
  expect([minutes, asked]).toEqual([4, ['file,a.yaml region,probes']])
})

test('drawings, images, formulas, footnotes and titles of callouts take their time', () => {
  const looks = '![a](/a.png)\n\n<Figure name="x" />\n\n$$\na^2\n$$\n\n'.repeat(15)
  const read = `text[^1]\n\n[^1]: ${'note '.repeat(220)}\n\n<Callout kind="note" title="${'title '.repeat(220)}">\n\na\n\n</Callout>`
  expect(readingMinutes(looks)).toBe(8)
  expect(readingMinutes(read)).toBe(2)
})
