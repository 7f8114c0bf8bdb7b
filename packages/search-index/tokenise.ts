/** A term as the index knows it, and where it stands in the text that it was found in. */
export type Token = { term: string; start: number; end: number }

/** A run of Han characters, or a word with the signs that hold identifiers together. */
export type Run = { text: string; start: number; isHan: boolean }

const letter = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])`
const runPattern = new RegExp(String.raw`\p{Script=Han}+|${letter}+(?:[-_.:/@+'’]${letter}+)*`, 'gu')
const startsWithHan = /^\p{Script=Han}/u

/** What an identifier consists of: `node:24-alpine` of three parts. The dots of a version do not part it. */
const partPattern = /[^-_:/@+.]+(?:(?<=\d)\.(?=\d)[^-_:/@+.]+)*/gu
const connector = /[-_.:/@+]/
const humpPattern = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[^\p{Lu}]+|\p{Lu}+/gu
/** Longer ones are digests and keys, which nobody types. */
const longestTerm = 40
/** `Deployments` has no humps worth finding; `imagePullPolicy` has three. */
const shortestHump = 3

/** Case and width do not count, nor does what an apostrophe adds (`Pod's`, `don’t`). */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')
}

/** The runs of a text, in order; everything between them is no part of any term. */
export function runsOf(text: string): Run[] {
  return Array.from(text.matchAll(runPattern), ({ 0: run, index }) => ({
    text: run,
    start: index,
    isHan: startsWithHan.test(run),
  }))
}

/** The parts of a word that are words of their own; one that has no parts is its only one. */
export function partsOf(word: string, start = 0): Token[] {
  if (!connector.test(word)) return [{ term: fold(word), start, end: start + word.length }]
  return Array.from(word.matchAll(partPattern), ({ 0: part, index }) => ({
    term: fold(part),
    start: start + index,
    end: start + index + part.length,
  }))
}

/** Every two neighbours of a run of Han characters. A single character is its own term. */
export function bigramsOf(run: string, start = 0): Token[] {
  const characters = Array.from(run)
  const offsets = [0]
  for (const character of characters) offsets.push((offsets.at(-1) ?? 0) + character.length)
  return characters.map((character, index) => ({
    term: character + (characters[index + 1] ?? ''),
    start: start + (offsets[index] ?? 0),
    end: start + (offsets[Math.min(index + 2, characters.length)] ?? 0),
  }))
}

function humpsOf(word: string, start: number): Token[] {
  const humps = Array.from(word.matchAll(humpPattern), ({ 0: hump, index }) => ({
    term: fold(hump),
    start: start + index,
    end: start + index + hump.length,
  }))
  return humps.length > 1 ? humps.filter(({ term }) => term.length >= shortestHump) : []
}

function* wordTokens({ text, start }: Run): Generator<Token> {
  const whole = { term: fold(text), start, end: start + text.length }
  yield whole
  const parts = partsOf(text, start)
  // Written apart, joined or with a sign: `docker-compose` is `dockercompose` too.
  if (parts.length === 2 && /^\p{L}+.\p{L}+$/u.test(whole.term))
    yield { ...whole, term: parts.map(({ term }) => term).join('') }
  const isMixed = text !== text.toLowerCase()
  for (const part of parts) {
    if (part.term !== whole.term) yield part
    const version = /^v?((\d+\.\d+)(?:\.\d+)*)$/.exec(part.term)
    if (version) for (const term of new Set([version[1], version[2]])) if (term) yield { ...part, term }
    if (isMixed) yield* humpsOf(text.slice(part.start - start, part.end - start), part.start)
  }
}

/**
 * The terms of a text with their places: words whole and in parts, Han as overlapping pairs and the last
 * character of each run, so that whatever is typed is the beginning of a term.
 */
export function tokenise(text: string): Token[] {
  return runsOf(text)
    .flatMap((run) => (run.isHan ? bigramsOf(fold(run.text), run.start) : [...wordTokens(run)]))
    .filter(({ term }) => term.length > 0 && term.length <= longestTerm)
}
