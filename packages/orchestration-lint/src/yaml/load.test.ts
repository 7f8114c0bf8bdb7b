import { expect, test } from 'vitest'
import { loadYaml } from './load.ts'
import { toJson, type Dialect } from './tree.ts'

function read(source: string, dialect: Dialect = 'kubectl'): unknown {
  const documents = loadYaml(source, dialect)
  expect(documents.flatMap(({ problems }) => problems)).toEqual([])
  return documents.flatMap(({ root }) => (root ? [toJson(root)] : []))
}

function problemOf(source: string, dialect: Dialect = 'kubectl'): { at: string; en: string } | undefined {
  const problem = loadYaml(source, dialect).flatMap(({ problems }) => problems)[0]
  return problem && { at: source.slice(problem.start, problem.end), en: problem.message.en }
}

test('reads maps, lists and scalars in block and flow style', () => {
  expect(read('a: 1\nb:\n- x\n- {c: d, e: [f, "g"]}\nh:\n  i: j\n')).toEqual([
    { a: 1, b: ['x', { c: 'd', e: ['f', 'g'] }], h: { i: 'j' } },
  ])
})

test('folds lines of plain and quoted scalars', () => {
  expect(read(`a: one\n  two\n\n  three\nb: "x\n  y \\\n  z"\nc: 'it''s\n\n  d'\n`)).toEqual([
    { a: 'one two\nthree', b: 'x y z', c: "it's\nd" },
  ])
})

test('reads literal and folded blocks with their chomping', () => {
  const source = 'a: |\n  x\n   y\n\nb: >-\n  x\n  y\n\n  z\nc: |+\n  x\n\nd: |2\n   x\n'
  expect(read(source)).toEqual([{ a: 'x\n y\n', b: 'x y\nz', c: 'x\n\n', d: ' x\n' }])
})

test('reads the booleans and numbers of YAML 1.1 for kubectl', () => {
  const source =
    '[y, No, ON, 017, 0o17, 0x1F, 0b11, 1_000, 1e3, .5, 08, -0b1, +1, 22:22, 2024-10-01, 1.2.3, 0755x]'
  expect(read(source)).toEqual([
    [true, false, true, 15, 15, 31, 3, 1000, 1000, 0.5, 8, -1, 1, '22:22', '2024-10-01', '1.2.3', '0755x'],
  ])
})

test('makes keys of booleans and numbers for kubectl', () => {
  expect(read('on: a\n1: b\n0x10: c\n')).toEqual([{ true: 'a', 1: 'b', 16: 'c' }])
})

test('leaves the old booleans to Compose as strings', () => {
  expect(read('{a: yes, on: off, b: true, c: 0755}', 'compose')).toEqual([
    { a: 'yes', on: 'off', b: true, c: 493 },
  ])
})

test('lets the last of repeated keys count, and keeps the others apart', () => {
  const [document] = loadYaml('a: 1\na: 2\n', 'kubectl')
  expect(document?.root?.kind === 'mapping' && document.root.repeated.map(({ name }) => name)).toEqual(['a'])
  expect(read('a: 1\na: 2\n')).toEqual([{ a: 2 }])
})

test('calls no key repeated that overrides a merged one', () => {
  const [document] = loadYaml('x: &x {a: 1}\nq:\n  <<: *x\n  a: 2\n', 'kubectl')
  const q = document?.root?.kind === 'mapping' ? document.root.get('q')?.value : undefined
  expect(q?.kind === 'mapping' && q.repeated).toEqual([])
})

test('merges where the merge key stands for kubectl, and last for Compose', () => {
  const source = 'x: &x {a: 1, b: 1}\nq: {a: 2, <<: *x}\n'
  expect(read(source)).toMatchObject([{ q: { a: 1, b: 1 } }])
  expect(read(source, 'compose')).toMatchObject([{ q: { a: 2, b: 1 } }])
})

test('lets the first of several merged maps win', () => {
  const source = 'x: &x {a: 1}\ny: &y {a: 2, b: 2}\nz: {<<: [*x, *y]}\n'
  expect(read(source)).toMatchObject([{ z: { a: 1, b: 2 } }])
  expect(read(source, 'compose')).toMatchObject([{ z: { a: 1, b: 2 } }])
})

test('splits documents at lines that begin with three dashes', () => {
  expect(read('# first\n---\na: 1\n--- # second\nb: 2\n---\n')).toEqual([{ a: 1 }, { b: 2 }])
})

test('reads no further than the end marker of a document', () => {
  expect(read('a: 1\n...\n@nonsense\n')).toEqual([{ a: 1 }])
})

test('reads JSON that YAML would refuse', () => {
  expect(read('{"a": "x\\/y \\ud83d\\ude00"}\n{"b": 1}')).toEqual([{ a: 'x/y 😀' }, { b: 1 }])
})

test('reads what only looks like JSON as YAML', () => {
  expect(read('{a: b, c: [d]}')).toEqual([{ a: 'b', c: ['d'] }])
  expect(problemOf('{"a": "\\/", b: c}')?.en).toContain('backslash')
})

test.each([
  ['a:\n\tb: 1\n', '\t', 'tab'],
  ['a:\n  b: 1\n   c: 2\n', ':', 'indented deeper'],
  ['a: b: c\n', ':', 'second “: ”'],
  ['a\nb: 1\n', ':', 'missing'],
  ['a: 1\nb:2\nc: 3\n', 'b:2', 'space is missing'],
  ['a: @x\n', '@', 'quotes'],
  ['a: *.example.org\n', '*.', 'quotes'],
  ['a: "x\n', '"x', 'never closed'],
  ['a: "\\d"\n', '\\d', 'backslash'],
  ['a: [1, 2\nb: 3\n', ':', '“]”'],
  ['a: {{ .Values.b }}\n', '{ .Values.b }', 'template'],
  ['a:\n  - b\n c: 1\n', 'c', 'indentation'],
  ['a: "b" c\n', 'c', 'ends before this'],
  ['a: *b\n', '*b', 'anchor'],
  ['a: &a [*a]\n', '*a', 'no end'],
  ['a: b\x07\n', '\x07', 'control character'],
  ['<<: 5\n', '5', 'map'],
  ['a: 1\n--- b\n', '--- b', 'comment'],
  ['a: .inf\n', '.inf', 'infinity'],
  ['~: a\n', '~', 'null'],
  ['...\na: b\n', '...', 'value is expected'],
])('refuses %j and says why', (source, at, words) => {
  const problem = problemOf(source)
  expect(problem?.at).toBe(at)
  expect(problem?.en).toContain(words)
})

test('stays small and says no to aliases that multiply', () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) =>
      `a${level}: &a${level} [${Array(9)
        .fill(level ? `*a${level - 1}` : 'x')
        .join(', ')}]`,
  )
  expect(problemOf(levels.join('\n'))?.en).toContain('multiply')
})

test.each([
  ['brackets', '['.repeat(100_000)],
  ['braces', '{'.repeat(100_000)],
  ['dashes', '- '.repeat(100_000)],
  ['colons', 'a: '.repeat(100_000)],
  ['indentation', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ['quotes', '"'.repeat(100_000)],
  ['question marks', '? '.repeat(100_000)],
  [
    'merges',
    `x: &x {${Array.from({ length: 5000 }, (_, index) => `a${index}: 1`).join(', ')}}\ny:\n${'  <<: *x\n'.repeat(5000)}`,
  ],
  ['a long line', `a: ${'x '.repeat(500_000)}`],
  ['JSON that ends too soon', `{"a": {"b": [${'1,'.repeat(1000)}`],
  ['halves of characters', 'a: "\uD800"\nb\uDC00: \uDFFF'],
])('survives %s', (_, source) => {
  const start = performance.now()
  for (const dialect of ['kubectl', 'compose'] as const) loadYaml(source, dialect)
  expect(performance.now() - start).toBeLessThan(5000)
})

// As one types them: nothing after the bracket, not even the end of the line.
test.each(['[', '{', '[[', '{{', '[{', 'a: [', 'a: {b: [c', '["a"'])(
  'comes to an end of %j and refuses it',
  (source) => {
    for (const dialect of ['kubectl', 'compose'] as const)
      expect(loadYaml(source, dialect).flatMap(({ problems }) => problems)).toHaveLength(1)
  },
)

// Compose 2.40 reads with go-yaml v3, whose anchors are words and whose tags end at a blank.
test.each(['a: &b.c d\n', 'a: {b: !c}\n'])('refuses %j in a Compose file', (source) => {
  expect(loadYaml(source, 'compose').flatMap(({ problems }) => problems)).not.toEqual([])
})
