import 'server-only'
import { languageOfFence } from '@/lib/code-languages'
import { kindsOfLines, type CodeAttributes } from '@/lib/code-options'
import { languageOfBlock } from '@/lib/examples/fence-language'
import type { Window } from '@/lib/examples/findings'
import type { Proof } from '@/lib/examples/proof'
import { checkFile } from '@/packages/orchestration-lint/src/files/check-file'
import { judgeExcerpt } from '@/packages/orchestration-lint/src/files/compose-parts'
import { languageOfFile } from '@/packages/orchestration-lint/src/files/language-of-file'
import { rulesOf, type Diagnostic, type Language } from '@/packages/orchestration-lint/src/index'

/** What is checked: a text as a language, with what its author declares to be wrong with it. */
type Claim = {
  /** The slug of its article. */
  article: string
  language: Language
  /** The path of a file of the article; undefined for a block of its text. */
  file: string | undefined
  text: string
  /** Ids of rules, with spaces between them. */
  expect: string | undefined
  /** Names of the files beside it. */
  siblings?: readonly string[]
  /** Of a shell: what was typed in a terminal, with what came back. */
  session?: boolean
}

const proofs = new Map<string, Proof>()

/** Marks what an author declares. That all of it is really broken, check:content has made sure of. */
export function declare(diagnostics: readonly Diagnostic[], expect: string): readonly Diagnostic[] {
  const rules = new Set(expect.split(/\s+/))
  return diagnostics.map((each) => (rules.has(each.rule) ? { ...each, expected: true } : each))
}

function diagnose({ language, file, text, expect = '', siblings, session }: Claim): readonly Diagnostic[] {
  const diagnostics = checkFile(
    { path: file ?? '', text },
    { language, ...(siblings && { siblings }), ...(session !== undefined && { session }) },
  )
  return declare(file === undefined ? judgeExcerpt(diagnostics) : diagnostics, expect)
}

/** A language has its rules, or nothing about it is proven. */
function hasRules(language: Language | undefined): language is Language {
  return language !== undefined && Object.keys(rulesOf[language]).length > 0
}

/** Once for each claim, since both languages and several pages show the same. */
function prove(claim: Claim): Proof {
  const key = JSON.stringify(claim)
  const known = proofs.get(key)
  if (known) return known
  const { article, language, file } = claim
  const day = new Date().toISOString().slice(0, 10)
  const rules = Object.keys(rulesOf[language]).length
  const proof = { article, language, file, day, rules, diagnostics: diagnose(claim) }
  proofs.set(key, proof)
  return proof
}

/**
 * Checks a block of an article's text: what readers get of it, without the lines that go.
 * @param article the slug of the article
 * @param fence the language behind its three ticks
 * @returns the proof and which lines of the block were checked; undefined for what no tool takes as a whole
 */
export function proveBlock(
  article: string,
  fence: string,
  code: string,
  attributes: CodeAttributes,
): { proof: Proof; window: Window } | undefined {
  const kinds = kindsOfLines(attributes)
  const lines = code.split('\n')
  const kept = lines.filter((_, index) => kinds.get(index + 1) !== 'del')
  const text = kept.join('\n')
  const language = languageOfBlock(fence, text)
  if (!hasRules(language)) return undefined
  let number = 0
  const numbers = lines.map((_, index) => (kinds.get(index + 1) === 'del' ? 0 : ++number))
  const proof = prove({
    article,
    language,
    file: undefined,
    text,
    expect: attributes.expect,
    ...(language === 'shell' && { session: languageOfFence(fence) === 'console' }),
  })
  return { proof, window: { numbers, indents: [] } }
}

/**
 * Checks the whole of an example file.
 * @param article the slug of the article
 * @param siblings names of the files beside it
 * @returns undefined for what no tool takes
 */
export function proveFile(
  article: string,
  file: string,
  text: string,
  expect: string,
  siblings: readonly string[],
): Proof | undefined {
  const language = languageOfFile(file, text)
  return hasRules(language) ? prove({ article, language, file, text, expect, siblings }) : undefined
}
