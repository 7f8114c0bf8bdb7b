import type { Instruction } from '../instructions/instruction.ts'

/** One command of a RUN, CMD or ENTRYPOINT, without the variables, redirections and groups around it. */
export interface Command {
  readonly words: readonly string[]
  /** Its input is the output of the command before it. */
  readonly piped: boolean
}

const assignment = /^[A-Za-z_]\w*=/
const opening = new Set(['(', '{', '!', 'if', 'then', 'else', 'elif', 'do', 'while', 'until', 'time'])

/** A document is a script when a shell gets it, and just a text when `cat` does. */
const runsDocuments = /^\s*(?:\d*<<|(?:\/\S*\/)?(?:ba|da|a|z)?sh\b)/

/** The commands that an instruction runs, well enough for advice; a shell would know better. */
export function commandsOf({ node, args }: Instruction): readonly Command[] {
  if (node.json) return [{ words: args.map(({ text }) => text), piped: false }]
  const text = args.map((token) => token.text).join(' ')
  const documents = runsDocuments.test(text) ? node.heredocs.map(({ content }) => content) : []
  return [text, ...documents].flatMap(splitCommands)
}

function splitCommands(text: string): Command[] {
  const commands: Command[] = []
  let words: string[] = []
  let word: string | undefined
  let piped = false
  let quote = ''
  function endWord(): void {
    if (word !== undefined) words.push(word)
    word = undefined
  }
  function endCommand(nextIsPiped: boolean): void {
    endWord()
    let first = 0
    while (first < words.length && isAround(words[first] ?? '')) first += 1
    if (first < words.length) commands.push({ words: words.slice(first), piped })
    words = []
    piped = nextIsPiped
  }
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quote !== '') {
      if (character === quote) quote = ''
      else word = (word ?? '') + character
    } else if (character === "'" || character === '"') {
      quote = character
      word ??= ''
    } else if (character === '\\') {
      at += 1
      if (text.charAt(at) !== '\n') word = (word ?? '') + text.charAt(at)
    } else if (character === '#' && word === undefined) {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end - 1
    } else if (character === '\n' || character === ';') endCommand(false)
    else if (character === '&' || character === '|') {
      const isDouble = text.charAt(at + 1) === character
      const isRedirection = character === '&' && /[<>]$/.test(word ?? '')
      if (isRedirection) word = (word ?? '') + character
      else endCommand(character === '|' && !isDouble)
      if (isDouble) at += 1
    } else if (character === '(' && word === undefined) words.push('(')
    else if (/\s/.test(character)) endWord()
    else word = (word ?? '') + character
  }
  endCommand(false)
  return commands
}

function isAround(word: string): boolean {
  return opening.has(word) || assignment.test(word)
}

/** The words after the program that are no flags. */
export function operands(command: Command): readonly string[] {
  return command.words.slice(1).filter((word) => !word.startsWith('-'))
}
