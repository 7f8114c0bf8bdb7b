import type { Problem } from '../names.ts'
import { shown } from '../words.ts'

const lexemes = [
  /(?:\s|\/\/[^\n]*)+/,
  /(?:[rR]?[bB]?|[bB][rR]?)(?:"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/,
  /[A-Za-z_][A-Za-z0-9_]*|\d[\w.]*/,
  /&&|\|\||[=!<>]=|[-+*/%<>!?:.,=&|]/,
  /[()[\]{}]/,
]
/** Sticky, so that each token is looked for where the one before it ends. */
const lexeme = new RegExp(lexemes.map(({ source }) => source).join('|'), 'y')
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Operators that stand between two operands. */
const binary = new Set([
  '&&',
  '||',
  '==',
  '!=',
  '<=',
  '>=',
  '<',
  '>',
  '+',
  '*',
  '/',
  '%',
  '.',
  '?',
  ':',
  ',',
  'in',
])
/** Halves of operators that are none. */
const single = new Set(['=', '&', '|'])
const longest = 20_000

function beginsOperand(token: string): boolean {
  return token !== 'in' && /^["'\w]/.test(token)
}

function endsOperand(token: string): boolean {
  return token !== 'in' && /["'\w)\]}]$/.test(token)
}

/** Splits an expression into tokens; undefined where something is none. */
export function tokensOf(text: string): string[] | undefined {
  // In a raw string a backslash escapes nothing; where both meet, ends of strings are not told apart here.
  if (/\b[bB]?[rR][bB]?["']/.test(text) && /\\["']/.test(text)) return undefined
  const tokens: string[] = []
  lexeme.lastIndex = 0
  while (lexeme.lastIndex < text.length) {
    const token = lexeme.exec(text)?.[0]
    if (token === undefined) return undefined
    if (!/^(?:\s|\/\/)/.test(token)) tokens.push(token)
  }
  return tokens
}

/** Why an expression is broken off or wrongly nested; whether it means anything is not judged. */
export function problemOfExpression(text: string): Problem {
  if (text.length > longest) return undefined
  const tokens = tokensOf(text)
  // Back-quoted names and whatever else is new: better not judged.
  if (!tokens) return undefined
  const open: string[] = []
  let previous = '('
  for (const token of tokens) {
    if (single.has(token)) return notAnOperator(text, token)
    if (beginsOperand(token) && endsOperand(previous)) return twoOperands(text, previous, token)
    const ends = token === ')' || token === ']' || token === '}'
    if (ends && open.pop() !== token)
      return {
        en: `The expression ${shown(text)} closes \`${token}\` where nothing is open.`,
        zh: `表达式 ${shown(text)} 中的 \`${token}\` 没有对应的开括号。`,
      }
    if (closing[token]) open.push(closing[token])
    if (
      binary.has(token) &&
      binary.has(previous) &&
      token !== '.' &&
      previous !== ',' &&
      previous !== '?' &&
      token !== '?'
    )
      return brokenAt(text, previous)
    if (ends && binary.has(previous) && previous !== ',') return brokenAt(text, previous)
    previous = token
  }
  if (tokens.length === 0 || binary.has(previous) || previous === '!' || previous === '-')
    return brokenAt(text, previous)
  return open.length === 0
    ? undefined
    : {
        en: `The expression ${shown(text)} lacks \`${open.toReversed().join('')}\` at its end.`,
        zh: `表达式 ${shown(text)} 末尾缺少 \`${open.toReversed().join('')}\`。`,
      }
}

function notAnOperator(text: string, token: string): Problem {
  return {
    en: `CEL has no operator \`${token}\` (in ${shown(text)}): write \`${token}${token}\`.`,
    zh: `CEL 没有 \`${token}\` 这个运算符（见 ${shown(text)}）：请写 \`${token}${token}\`。`,
  }
}

function twoOperands(text: string, one: string, other: string): Problem {
  return {
    en: `The expression ${shown(text)} needs an operator between ${shown(one)} and ${shown(other)}, such as \`&&\`.`,
    zh: `表达式 ${shown(text)} 中 ${shown(one)} 与 ${shown(other)} 之间需要运算符，例如 \`&&\`。`,
  }
}

function brokenAt(text: string, token: string): Problem {
  return {
    en: `The expression ${shown(text)} has nothing behind \`${token}\`: complete it, as CEL compiles it before anything else.`,
    zh: `表达式 ${shown(text)} 在 \`${token}\` 之后缺少内容：请补全，CEL 会先编译表达式。`,
  }
}
