/** Kinds of Mermaid diagrams that the site draws. */
export type DiagramKind = 'flowchart' | 'state' | 'sequence'

/** What is wrong with a diagram: the line of its source, from 1, and a message for its author. */
export type DiagramFault = { line: number; message: string }

/** Looks that a node of a flowchart may have (`id:::absent`): the states of the site's drawing language. */
export const nodeLooks = ['container', 'absent', 'signal'] as const

const node = String.raw`[\w-]+(\(\(\([^()]+\)\)\)|\(\[[^[\]]+\]\)|\(\([^()]+\)\)|\[\[[^[\]]+\]\]|\[\([^()]+\)\]|\{\{[^{}]+\}\}|\[[^[\]]+\]|\([^()]+\)|\{[^{}]+\})?(:::(${nodeLooks.join('|')}))?`
const group = String.raw`${node}(\s*&\s*${node})*`
const link = String.raw`<?(-->|---|-\.->|-\.-|==>|===)(\|[^|]+\|)?`
const state = String.raw`[\p{L}\w-]+`

const headers: [DiagramKind, RegExp][] = [
  ['flowchart', /^(graph|flowchart) +(TD|TB|LR|BT|RL)$/],
  ['state', /^stateDiagram(-v2)?$/],
  ['sequence', /^sequenceDiagram$/],
]

/** What a line may say. `opens` and `closes` are the lines that hold others. */
const grammars: Record<DiagramKind, { lines: RegExp[]; opens: RegExp; closes: RegExp }> = {
  flowchart: {
    // An id of its own, since Mermaid makes one of the label's Latin letters, and Chinese has none.
    opens: /^subgraph +[\w-]+( *\[[^[\]]+\])?$/,
    closes: /^end$/,
    lines: [/^direction +(TD|TB|LR|BT|RL)$/, new RegExp(`^${group}(\\s*${link}\\s*${group})*$`)],
  },
  state: {
    opens: /^state +("[^"]+" +as +)?[\p{L}\w]+ *\{$/u,
    closes: /^\}$/,
    lines: [
      /^direction +(TD|TB|LR|BT|RL)$/,
      /^state +"[^"]+" +as +[\p{L}\w]+$/u,
      new RegExp(String.raw`^(\[\*\]|${state}) *--> *(\[\*\]|${state})( *: *\S.*)?$`, 'u'),
      new RegExp(String.raw`^${state} *: *\S.*$`, 'u'),
    ],
  },
  sequence: {
    opens: /^(loop|alt|opt|par)( .*)?$/,
    closes: /^end$/,
    lines: [
      /^(participant|actor) +\S+( +as +\S.*)?$/,
      /^Note +(left of|right of|over) +[^:]+: *\S.*$/,
      /^(else|and)( .*)?$/,
      /^\S+? *--?(>>|\)) *[+-]?\S+? *: *\S.*$/,
    ],
  },
}

const styling = /^(classDef|class|style|linkStyle)\b/

function refusal(kind: DiagramKind, text: string): string {
  if (styling.test(text)) {
    return `\`${text}\` gives colours; expected none, or one of ${nodeLooks.map((look) => `:::${look}`).join(', ')} after a node of a flowchart`
  }
  return `\`${text}\` cannot be drawn; expected a statement of a ${kind} diagram that docs/writing.md lists`
}

/** The kind of a diagram by its first line, or undefined. */
export function kindOfDiagram(source: string): DiagramKind | undefined {
  const first = meaningful(source)[0]?.text ?? ''
  return headers.find(([, header]) => header.test(first))?.[0]
}

/** A node that was named before it got its label keeps the bare name in the drawing. */
function lateLabel(text: string, named: Map<string, string>): string | undefined {
  const words = text.replace(new RegExp(link, 'g'), ' ')
  for (const [whole, label = ''] of words.matchAll(new RegExp(node, 'g'))) {
    const id = /^[\w-]+/.exec(whole)?.[0] ?? ''
    const before = named.get(id)
    if (label && before !== undefined && before !== label) {
      return `${id}${label} comes after ${id}${before}; expected the label where ${id} stands first`
    }
    if (before === undefined) named.set(id, label)
  }
  return undefined
}

function meaningful(source: string): { text: string; line: number }[] {
  return source
    .split('\n')
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text && !text.startsWith('%%'))
}

/**
 * The first statement that the site cannot draw, or undefined. The library that lays diagrams out passes over
 * what it does not know: a reader would get a drawing with a part missing, and its author no word of it.
 */
export function faultOfDiagram(source: string): DiagramFault | undefined {
  const kind = kindOfDiagram(source)
  const [header, ...statements] = meaningful(source)
  if (!header) return { line: 1, message: 'an empty diagram; expected flowchart LR, and what it shows' }
  if (!kind) {
    const message = `\`${header.text}\` is no kind that is drawn; expected flowchart TD (or LR, BT, RL), stateDiagram-v2 or sequenceDiagram`
    return { line: header.line, message }
  }
  const { opens, closes, lines } = grammars[kind]
  const open: number[] = []
  const named = new Map<string, string>()
  for (const { text, line } of statements) {
    if (opens.test(text)) open.push(line)
    else if (closes.test(text)) {
      if (open.pop() === undefined)
        return { line, message: `\`${text}\` ends nothing; expected it after a beginning` }
    } else if (!lines.some((pattern) => pattern.test(text))) return { line, message: refusal(kind, text) }
    else if (kind === 'flowchart' && !text.startsWith('direction ')) {
      const message = lateLabel(text, named)
      if (message) return { line, message }
    }
  }
  const unclosed = open.at(-1)
  if (unclosed !== undefined)
    return { line: unclosed, message: 'this part has no end; expected a line that closes it' }
  if (statements.length === 0)
    return { line: header.line, message: 'nothing to draw; expected statements below' }
  return undefined
}
