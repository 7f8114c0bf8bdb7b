import { forEachChild, parse, type Command, type ParseError, type SyntaxNode } from 'unbash'
import { argumentOf, argumentOfAssignment, type Argument } from './argument.ts'
import { maskPlaceholders } from './placeholders.ts'

/** A file that a redirection reads or writes. */
export interface Redirection {
  readonly writes: boolean
  readonly target: Argument
}

export interface SimpleCommand {
  readonly name: Argument
  readonly words: readonly Argument[]
  readonly redirections: readonly Redirection[]
  /** Something is piped into it. */
  readonly isFed: boolean
}

export interface Parsed {
  readonly commands: readonly SimpleCommand[]
  readonly errors: readonly ParseError[]
  /** Here-documents whose end never comes. */
  readonly open: readonly { readonly pos: number; readonly end: number; readonly delimiter: string }[]
  /** Names that the text defines as functions, or as aliases. */
  readonly defined: ReadonlySet<string>
}

/** Longer texts are no examples: nothing is said of them. */
const longest = 200_000

/** The parser takes quadratic time for many here-documents or open sums at once, and recurses for functions of functions. */
function isHostile(source: string): boolean {
  return (
    source.length > longest ||
    source.split('<<').length > 500 ||
    source.split('$((').length > 500 ||
    source.split(/\)\s*[a-z]/iu).length > 4000
  )
}

function simpleCommand(node: Command, isFed: boolean): SimpleCommand | undefined {
  if (!node.name) return undefined
  return {
    name: argumentOf(node.name),
    words: node.args.map((word) => (word.type === 'Word' ? argumentOf(word) : argumentOfAssignment(word))),
    redirections: node.redirects.flatMap((redirect) =>
      redirect.type === 'Redirect' && redirect.target && !redirect.operator.endsWith('&')
        ? [{ writes: redirect.operator.includes('>'), target: argumentOf(redirect.target) }]
        : [],
    ),
    isFed,
  }
}

function walk(script: SyntaxNode, budget: number): Parsed {
  const commands: SimpleCommand[] = []
  const errors: ParseError[] = []
  const open: { pos: number; end: number; delimiter: string }[] = []
  const defined = new Set<string>()
  let left = budget
  const waiting: { node: SyntaxNode; isFed: boolean }[] = [{ node: script, isFed: false }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, isFed } = next
    if (node.type === 'Script') {
      // Positions in a script that was unescaped first are those of another text.
      if (node.source !== undefined) continue
      errors.push(...(('errors' in node && node.errors) || []))
    }
    if (node.type === 'CommandExpansion' || node.type === 'ProcessSubstitution') {
      // Every level of substitution is parsed again.
      left -= node.end - node.pos
      if (left < 0) continue
    }
    if (node.type === 'Command') {
      const command = simpleCommand(node, isFed)
      if (command) commands.push(command)
      if (command?.name.text === 'alias')
        for (const { text } of command.words) defined.add(text.split('=', 1)[0] ?? '')
    }
    if (node.type === 'Function') defined.add(node.name.text)
    if (node.type === 'HereDoc' && !node.closing && node.delimiter)
      open.push({ pos: node.pos, end: node.delimiter.end, delimiter: node.delimiter.value })
    let count = 0
    const children: typeof waiting = []
    forEachChild(node, (child) => {
      children.push({ node: child, isFed: node.type === 'Pipeline' && (count += 1) > 1 })
    })
    for (const child of children.toReversed()) waiting.push(child)
  }
  return { commands, errors, open, defined }
}

/** Reads commands as bash does, without running anything; undefined where that would take too long. */
export function parseShell(source: string): Parsed | undefined {
  if (isHostile(source)) return undefined
  try {
    return walk(parse(maskPlaceholders(source)), source.length * 4 + 10_000)
  } catch (error) {
    // The parser recurses: a text may be too deep for the stack of the browser at hand.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
