/** Why a line stands out: it is what the text speaks of, or what came, or what went. */
export type LineKind = 'mark' | 'add' | 'del'

export const lineKinds = ['mark', 'add', 'del'] as const satisfies readonly LineKind[]

/** What an author may say about a block, as attributes of `<Example>` or after the language of a fence. */
export type CodeAttributes = {
  title?: string | undefined
  numbers?: boolean | undefined
  wrap?: boolean | undefined
  variables?: string | undefined
  /** Ids of the rules that it breaks on purpose. */
  expect?: string | undefined
} & { [kind in LineKind]?: string | undefined }

/** Attributes that are there or not, and those that have a value. */
export const codeFlags = ['numbers', 'wrap'] as const
export const codeTexts = ['title', ...lineKinds, 'variables', 'expect'] as const

/** A word after the language of a fence; `value` is undefined for a flag. */
export type MetaWord = { name: string; value: string | undefined; written: string }

const word = /\s*((\w+)(?:="([^"]*)")?)(?=\s|$)/y

/**
 * Takes apart what follows the language of a fence: `title="a b" numbers mark="1,3-5"`.
 * @returns its words, and what is left where it cannot be read any further
 */
export function readMeta(meta: string): { words: MetaWord[]; rest: string } {
  const words: MetaWord[] = []
  word.lastIndex = 0
  let end = 0
  for (let found = word.exec(meta); found; found = word.exec(meta)) {
    const [, written = '', name = '', value] = found
    words.push({ name, value, written })
    end = word.lastIndex
  }
  return { words, rest: meta.slice(end).trim() }
}

/** The attributes of a fence. What is wrong with them, `npm run check:content` has said before. */
export function attributesOfMeta(meta: string): CodeAttributes {
  const words = new Map(readMeta(meta).words.map(({ name, value }) => [name, value]))
  return {
    ...Object.fromEntries(codeTexts.map((name) => [name, words.get(name)])),
    ...Object.fromEntries(codeFlags.map((name) => [name, words.has(name)])),
  }
}

/**
 * Numbers of lines in order, each once: `1,3-5` is 1, 3, 4, 5.
 * @throws Error when it is no such list
 */
export function lineNumbers(list: string): number[] {
  const numbers = list.split(',').flatMap((range) => {
    const found = /^\s*([1-9]\d*)(?:-([1-9]\d*))?\s*$/.exec(range)
    const first = Number(found?.[1])
    const last = Number(found?.[2] ?? found?.[1])
    // No block is longer; it also keeps a slip of the pen from filling the memory.
    if (!found || last < first || last > 10_000) throw new Error(`"${list}" is no list such as 1,3-5`)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** The kind of each line that stands out, by its number from 1 in what is shown. */
export function kindsOfLines(attributes: CodeAttributes): Map<number, LineKind> {
  return new Map(
    lineKinds.flatMap((kind) => {
      const list = attributes[kind]
      return list ? lineNumbers(list).map((line): [number, LineKind] => [line, kind]) : []
    }),
  )
}
