import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { textToCopy } from './text-to-copy'

function figure(language: string, code: string): Element {
  const { document } = parseHTML(`<figure data-language="${language}"><pre><code></code></pre></figure>`)
  const element = document.querySelector('figure')
  const slot = element?.querySelector('code')
  if (!element || !slot) throw new Error('no figure')
  slot.textContent = code
  return element
}

test('a file is copied as it is', () => {
  const yaml = 'a: 1\n$ b: 2\n\n'
  expect(textToCopy(figure('yaml', yaml))).toBe(yaml)
})

test('of a terminal session the commands are copied, without prompts and output', () => {
  const session = '$ docker ps\nCONTAINER ID\n$ docker stop web\nweb\n'
  expect(textToCopy(figure('console', session))).toBe('docker ps\ndocker stop web')
})

test('a root prompt is a prompt too', () => {
  expect(textToCopy(figure('console', '# apt-get update\nHit:1'))).toBe('apt-get update')
})

test('a command may go on over lines', () => {
  const session = '$ docker run \\\n> --rm \\\n  nginx\nlistening\n$ true'
  expect(textToCopy(figure('console', session))).toBe('docker run \\\n--rm \\\n  nginx\ntrue')
})

test('output that looks like a prompt without a space is output', () => {
  expect(textToCopy(figure('console', '$ cat x\n#comment\n$HOME'))).toBe('cat x')
})

test('highlighting is left out', () => {
  const { document } = parseHTML(
    '<figure data-language="sh"><code><span>echo</span> <span>&lt;a&gt;</span></code></figure>',
  )
  const element = document.querySelector('figure')
  expect(element && textToCopy(element)).toBe('echo <a>')
})

test('a block without code copies nothing', () => {
  const { document } = parseHTML('<figure></figure>')
  const element = document.querySelector('figure')
  expect(element && textToCopy(element)).toBe('')
})

function block(code: string, language = 'yaml'): Element {
  const { document } = parseHTML(
    `<figure data-language="${language}"><pre><code>${code}</code></pre></figure>`,
  )
  const element = document.querySelector('figure')
  if (!element) throw new Error('no figure')
  return element
}

test('a copy of a change is its result, without what went and without words for listeners', () => {
  const code =
    '<span class="line hunk"><span class="sr-only">Place: </span>@@ -1 +1 @@</span>\na: 1\n' +
    '<del class="line"><span class="sr-only">Removed: </span>b: 2</del>\n' +
    '<ins class="line"><span class="sr-only">Added: </span>b: 3</ins>\n\n<mark class="line">c: 4</mark>'
  expect(textToCopy(block(code))).toBe('a: 1\nb: 3\n\nc: 4')
})

test('a last line that went leaves no empty one', () => {
  expect(textToCopy(block('a: 1\n<del class="line">b: 2</del>'))).toBe('a: 1')
})

test('a value of the reader is copied', () => {
  const code = '<span class="tc">$ </span>kubectl -n <var data-variable="namespace">shop</var> get pods\nNAME'
  expect(textToCopy(block(code, 'console'))).toBe('kubectl -n shop get pods')
})

test('what is said about a line is not copied', () => {
  const said = '<span class="finding" role="note"><b>Error:</b> no <a href="/">rule</a></span>'
  expect(textToCopy(block(`a: 1\n${said}b: 2\n${said}`))).toBe('a: 1\nb: 2\n')
})
