import type { Words } from '../../diagnostic.ts'

/** What is said about a scalar, with the plain scalar to write instead where there is no doubt about it. */
export interface Correction extends Words {
  readonly instead?: string
}

/** How much of an author's value a message repeats. */
const longest = 60

/** A value as a message shows it: in backticks, on one line, not too long. */
export function shown(value: unknown): string {
  const text = String(value).replaceAll(/[\s`]+/g, ' ')
  return `\`${text.length > longest ? `${text.slice(0, longest)}…` : text}\``
}

function listed(values: readonly string[], last: string, comma: string): string {
  const shownValues = values.map((value) => `\`${value}\``)
  const end = shownValues.pop() ?? ''
  return shownValues.length > 0 ? `${shownValues.join(comma)}${last}${end}` : end
}

/** The values to choose from, as both languages list them. */
export function choice(values: readonly string[]): Words {
  return { en: listed(values, ' or ', ', '), zh: listed(values, ' 或 ', '、') }
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[other.length] ?? 0
}

/** Longer words are not compared, nor more of them: a message must not cost more than the text that it is about. */
const longestGuess = 24
const mostGuesses = 16

/** The value that somebody who wrote `value` most likely meant, where one is close. */
export function meant(value: string, allowed: Iterable<string>): string | undefined {
  if (value.length === 0 || value.length > longestGuess) return undefined
  const lower = value.toLowerCase()
  let best: string | undefined
  let least = Infinity
  let tried = 0
  for (const each of allowed) {
    const most = Math.max(1, Math.min(2, Math.floor(each.length / 4)))
    if (Math.abs(each.length - value.length) > most) continue
    tried += 1
    if (tried > mostGuesses) break
    const far = distance(lower, each.toLowerCase())
    if (far <= most && far < least) [best, least] = [each, far]
  }
  return best
}

/** A field that must be there is not, or is empty. */
export function missing(name: string, why: Words): Words {
  return {
    en: `\`${name}\` is missing or empty. ${why.en}`,
    zh: `缺少 \`${name}\`，或者它是空的。${why.zh}`,
  }
}

/** A value outside an enumeration, whose spelling counts. */
export function notOneOf(name: string, value: string, allowed: readonly string[]): Correction {
  const all = choice(allowed.filter((each) => each !== ''))
  const near = meant(value, allowed)
  return {
    ...(near?.toLowerCase() === value.toLowerCase() && { instead: near }),
    en: `\`${name}\` cannot be ${shown(value)}: the API server knows only ${all.en}, spelled exactly so.${near ? ` Did you mean \`${near}\`?` : ''}`,
    zh: `\`${name}\` 不能是 ${shown(value)}：API 服务器只认识 ${all.zh}，大小写也必须一致。${near ? `是否想写 \`${near}\`？` : ''}`,
  }
}

/** A number outside its range. */
export function notBetween(name: string, value: number | string, low: number, high: number): Words {
  return {
    en: `\`${name}\` is ${shown(value)}, but must lie between ${low} and ${high}.`,
    zh: `\`${name}\` 的值是 ${shown(value)}，但它必须在 ${low} 到 ${high} 之间。`,
  }
}

export function negative(name: string, value: number | string): Words {
  return {
    en: `\`${name}\` is ${shown(value)}, but cannot be negative. Write 0 or more.`,
    zh: `\`${name}\` 的值是 ${shown(value)}，但它不能是负数。请写 0 或更大的数。`,
  }
}

/** Something that must be unique came before. */
export function again(name: string, value: string, where: Words): Words {
  return {
    en: `\`${name}\` ${shown(value)} is used twice in ${where.en}. Give each of them its own.`,
    zh: `${where.zh}中有两处使用了同样的 \`${name}\` ${shown(value)}。请让每一个都不同。`,
  }
}
