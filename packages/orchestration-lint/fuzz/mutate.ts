import { pieces } from './pieces.ts'
import type { Random } from './random.ts'

type Mutation = (text: string, random: Random, other: string) => string

function replaceAt(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length)
}

function onLines(change: (lines: string[], at: number, random: Random) => void): Mutation {
  return (text, random) => {
    const lines = text.split('\n')
    change(lines, random.below(lines.length), random)
    return lines.join('\n')
  }
}

/** Words, numbers and single marks, with where they begin. */
function tokensOf(text: string): { start: number; text: string }[] {
  return [...text.matchAll(/[\w./]+|[^\w\s]/g)].map((match) => ({ start: match.index, text: match[0] }))
}

const characters: readonly Mutation[] = [
  (text, random) => replaceAt(text, random.below(text.length + 1), random.below(4), ''),
  (text, random) => replaceAt(text, random.below(text.length + 1), 0, random.pick(pieces)),
  (text, random) => replaceAt(text, random.below(text.length + 1), 1, random.pick(pieces)),
  (text, random) =>
    replaceAt(text, random.below(text.length + 1), 1, String.fromCharCode(random.below(65_536))),
  (text, random) => {
    const at = random.below(text.length + 1)
    return replaceAt(text, at, 2, `${text.charAt(at + 1)}${text.charAt(at)}`)
  },
]

const lines: readonly Mutation[] = [
  onLines((all, at) => all.splice(at, 1)),
  onLines((all, at) => all.splice(at, 0, all[at] ?? '')),
  onLines((all, at, random) => all.splice(random.below(all.length), 0, ...all.splice(at, 1))),
  onLines((all, at) => all.splice(at, 2, all.slice(at, at + 2).join(' '))),
  onLines((all, at, random) => all.splice(at, 1, (all[at] ?? '').slice(random.below(8)))),
  onLines((all, at, random) => all.splice(at, 1, ' '.repeat(random.below(9)) + (all[at] ?? '').trimStart())),
  onLines((all, at, random) =>
    all.splice(at, 1, `${random.pick(['\t', '  ', '- ', '# ', '? ', ': '])}${all[at] ?? ''}`),
  ),
  onLines((all, at, random) => {
    const count = 1 + random.below(6)
    all.splice(at, count, ...all.slice(at, at + count).map((line) => `  ${line}`))
  }),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\n\r'])),
]

const tokens: readonly Mutation[] = [
  (text, random, other) => {
    const mine = tokensOf(text)
    const theirs = tokensOf(other)
    if (mine.length === 0 || theirs.length === 0) return other
    const chosen = random.pick(mine)
    return replaceAt(text, chosen.start, chosen.text.length, random.pick(theirs).text)
  },
  (text, random) => {
    const mine = tokensOf(text)
    if (mine.length === 0) return text
    const chosen = random.pick(mine)
    return replaceAt(text, chosen.start, chosen.text.length, random.pick(pieces))
  },
  (text, random) => {
    const mine = tokensOf(text)
    if (mine.length === 0) return text
    const chosen = random.pick(mine)
    return replaceAt(
      text,
      chosen.start,
      0,
      `${chosen.text}${random.pick(['', ' ', ':', ','])}`.repeat(1 + random.below(40)),
    )
  },
]

const splices: readonly Mutation[] = [
  (text, random, other) => text.slice(0, random.below(text.length)) + other.slice(random.below(other.length)),
  (text, random, other) => replaceAt(text, random.below(text.length), random.below(20), other),
  (text, random, other) => text + random.pick(['', '---\n', '\n', '...\n', ' ']) + other,
  (text, random) => {
    const at = random.below(text.length)
    const part = text.slice(at, at + 1 + random.below(60))
    return replaceAt(text, at, 0, part.repeat(1 + random.below(30)))
  },
  (text, random) => text.slice(0, random.below(text.length + 1)),
]

const kinds = [characters, characters, lines, tokens, splices]

/** One to eight changes to `text`; `other` is what is taken over from elsewhere. */
export function mutate(text: string, other: string, random: Random): string {
  let mutated = text
  for (let left = random.pick([1, 1, 2, 3, 8]); left > 0; left -= 1)
    mutated = random.pick(random.pick(kinds))(mutated, random, other)
  return mutated
}
