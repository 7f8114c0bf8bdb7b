import { many } from './many.ts'

const levels = (size: number, width: number) =>
  `a0: &a0 {k: v}\n${many(
    size,
    (index) =>
      `a${String(index + 1)}: &a${String(index + 1)} [${Array(width)
        .fill(`*a${String(index)}`)
        .join(', ')}]\n`,
  )}`

/** For the languages that are YAML. */
export const blockTexts: Readonly<Record<string, (size: number) => string>> = {
  'aliases that multiply': (size) => levels(size, 9),
  'aliases in a row': (size) => `a: &a {k: v}\nb: [${'*a, '.repeat(size)}]\n`,
  'aliases of a large list': (size) =>
    `a: &a [${'x, '.repeat(size)}]\n${many(size, (index) => `b${String(index)}: *a\n`)}`,
  'merges that multiply': (size) =>
    `a0: &a0 {k: v}\n${many(
      size,
      (index) =>
        `a${String(index + 1)}: &a${String(index + 1)}\n  <<: [${Array(9)
          .fill(`*a${String(index)}`)
          .join(', ')}]\n  k${String(index)}: v\n`,
    )}`,
  'merges in a chain': (size) =>
    `a0: &a0 {k: v}\n${many(size, (index) => `a${String(index + 1)}: &a${String(index + 1)}\n  <<: *a${String(index)}\n  k${String(index)}: v\n`)}`,
  'merges of one large mapping': (size) =>
    `a: &a\n${many(size, (index) => `  k${String(index)}: v\n`)}${many(size, (index) => `b${String(index)}: {<<: *a}\n`)}`,
  anchors: (size) => many(size, (index) => `k${String(index)}: &a${String(index)} v\n`),
  'one anchor again and again': (size) => many(size, (index) => `k${String(index)}: &a v\n`),
  'unknown aliases': (size) => many(size, (index) => `k${String(index)}: *a${String(index)}\n`),
  'an alias in itself': (size) => `a: &a\n${'  - *a\n'.repeat(size)}`,
  'lists in lists': (size) => `a: ${'['.repeat(size)}${']'.repeat(size)}\n`,
  'mappings in mappings': (size) => `a: ${'{a: '.repeat(size)}x${'}'.repeat(size)}\n`,
  'items in items': (size) => `a:\n  ${'- '.repeat(size)}x\n`,
  'deep indentation': (size) => many(Math.ceil(Math.sqrt(size * 2)), (index) => `${' '.repeat(index)}a:\n`),
  keys: (size) => many(size, (index) => `k${String(index)}: v\n`),
  'equal keys': (size) => 'k: v\n'.repeat(size),
  'keys that are objects': (size) => many(size, (index) => `? {a: ${String(index)}}\n: v\n`),
  'keys of prototypes': (size) => many(size, (index) => `__proto__: {constructor: ${String(index)}}\n`),
  items: (size) => `a:\n${'  - x\n'.repeat(size)}`,
  documents: (size) => 'a: b\n---\n'.repeat(size),
  'wrong documents': (size) => 'a: b: c\n---\n'.repeat(size),
  tags: (size) => many(size, (index) => `k${String(index)}: !t${String(index)} v\n`),
  directives: (size) => `${'%TAG !e! tag:example.com,2026:\n'.repeat(size)}---\na: b\n`,
  'a literal block': (size) => `a: |\n${'  line\n'.repeat(size)}`,
  'a folded block with gaps': (size) => `a: >+\n${'  line\n\n\n'.repeat(size)}`,
  'a plain scalar of lines': (size) => `a:\n${'  word\n'.repeat(size)}`,
  'a quoted scalar of lines': (size) => `a: "${'word\n\n '.repeat(size)}"\n`,
  escapes: (size) => `a: "${'\\u0041\\x41\\n'.repeat(size)}"\n`,
  'wrong escapes': (size) => `a: "${'\\q'.repeat(size)}"\n`,
  'huge numbers': (size) => `a: 1e${'9'.repeat(size)}\nb: 0x${'f'.repeat(size)}\nc: ${'9'.repeat(size)}\n`,
  'numbers that nearly are': (size) =>
    `a: ${'1_'.repeat(size)}x\nb: ${'1:'.repeat(size)}x\nc: ${'1'.repeat(size)}.\n`,
  binary: (size) => `a: !!binary ${'aGk='.repeat(size)}\n`,
  'a flow of lines': (size) => `a: [\n${'  x,\n'.repeat(size)}]\n`,
  'a flow of pairs': (size) => `a: {${many(size, (index) => `k${String(index)}: v, `)}}\n`,
  'possible keys': (size) => `a: [${'"x" '.repeat(size)}]\n`,
  'comments after values': (size) => many(size, (index) => `k${String(index)}: v # why\n`),
}
