import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core'
import { createOnigurumaEngine } from 'shiki/engine/oniguruma'
import type { CodeLanguage } from '@/lib/code-languages'
import type { Severity } from '@/packages/orchestration-lint/src/index'

/** The grammar of each language. A terminal session has none: what matters is who said what. */
const grammars = {
  css: 'css',
  diff: 'diff',
  dockerfile: 'docker',
  html: 'html',
  ini: 'ini',
  javascript: 'javascript',
  json: 'json',
  nginx: 'nginx',
  shell: 'shellscript',
  sql: 'sql',
  toml: 'toml',
  typescript: 'typescript',
  yaml: 'yaml',
} as const satisfies Record<Exclude<CodeLanguage, 'console'>, string>

let highlighter: Promise<HighlighterCore> | undefined

function loadHighlighter(): Promise<HighlighterCore> {
  highlighter ??= createHighlighterCore({
    themes: [createCssVariablesTheme({ name: 'drawing', variablePrefix: '--' })],
    langs: [
      import('shiki/langs/css.mjs'),
      import('shiki/langs/diff.mjs'),
      import('shiki/langs/docker.mjs'),
      import('shiki/langs/html.mjs'),
      import('shiki/langs/ini.mjs'),
      import('shiki/langs/javascript.mjs'),
      import('shiki/langs/json.mjs'),
      import('shiki/langs/nginx.mjs'),
      import('shiki/langs/shellscript.mjs'),
      import('shiki/langs/sql.mjs'),
      import('shiki/langs/toml.mjs'),
      import('shiki/langs/typescript.mjs'),
      import('shiki/langs/yaml.mjs'),
    ],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  })
  return highlighter
}

/**
 * Classes for what the theme would set as inline style, which the CSP forbids. Tokens not named here are
 * drawn in plain ink.
 */
const classes: Record<string, string> = {
  'token-comment': 'tc',
  'token-constant': 'tn',
  'token-function': 'tf',
  'token-keyword': 'tk',
  'token-link': 'tl',
  'token-parameter': 'tp',
  'token-string': 'ts',
  'token-string-expression': 'ts',
  'token-inserted': 'ti',
  'token-deleted': 'td',
}

/**
 * A stretch of code drawn alike; no class means plain ink. `variable` is what a reader may replace it by, `wrong` is
 * what a finding is about.
 */
export type CodeSpan = { text: string; className?: string; variable?: string; wrong?: Severity }

function toSpan(text: string, color: string | undefined): CodeSpan {
  const name = /^var\(--([a-z-]+)\)$/.exec(color ?? '')?.[1]
  const className = name ? classes[name] : undefined
  return className ? { text, className } : { text }
}

/** Joins neighbours drawn alike, so that the HTML has no more elements than it has colours. */
export function joinSpans(spans: CodeSpan[]): CodeSpan[] {
  const joined: CodeSpan[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    const isAlike = last && !last.variable && !span.variable && last.className === span.className
    const isBlank = last && !last.variable && !span.text.trim()
    if (last && last.wrong === span.wrong && (isAlike || isBlank)) last.text += span.text
    else joined.push({ ...span })
  }
  return joined
}

/** Prompts and output are drawn softer than what was typed. */
function highlightSession(line: string): CodeSpan[] {
  const [, prompt, command] = /^([$#>] )(.*)$/.exec(line) ?? []
  return prompt && command !== undefined
    ? [{ text: prompt, className: 'tc' }, { text: command }]
    : [{ text: line, className: 'tc' }]
}

/** How long one line may take; what is left of it then stays plain. Readers' comments are highlighted, too. */
const lineMilliseconds = 100

/** Each line of a code as stretches of one colour. */
export async function highlightLines(
  lines: readonly string[],
  language: CodeLanguage | undefined,
): Promise<CodeSpan[][]> {
  if (!language) return lines.map((text) => [{ text }])
  if (language === 'console') return lines.map(highlightSession)
  const core = await loadHighlighter()
  const { tokens } = core.codeToTokens(lines.join('\n'), {
    lang: grammars[language],
    theme: 'drawing',
    tokenizeTimeLimit: lineMilliseconds,
  })
  return tokens.map((line) => line.map((token) => toSpan(token.content, token.color)))
}

/** A whole code as stretches of one colour each. */
export async function highlight(code: string, language: CodeLanguage | undefined): Promise<CodeSpan[]> {
  const lines = await highlightLines(code.split('\n'), language)
  return joinSpans(lines.flatMap((line, index) => (index ? [{ text: '\n' }, ...line] : line)))
}
