/** A flag, and whether it takes a value: always, only behind `=`, or never but true and false. */
export interface Flag {
  readonly name: string
  readonly value: 'required' | 'optional' | 'boolean'
  /** What Go reads its value as, where that is no text. */
  readonly type?: 'integer' | 'duration'
}

export interface ToolCommand {
  /** How its reference page calls it: `container run`. Empty for the tool itself. */
  path: string
  readonly commands: Map<string, ToolCommand>
  readonly flags: Map<string, Flag>
  readonly shorts: Map<string, Flag>
  /** Its flags are not known here. */
  isOpaque: boolean
  /** It does something by itself. */
  isRunnable: boolean
  /** Flags end with the first argument. */
  flagsComeFirst: boolean
  least: number
  most: number
  /** The flag without which it refuses. */
  needs?: string
}

function emptyCommand(): ToolCommand {
  return {
    path: '',
    commands: new Map(),
    flags: new Map(),
    shorts: new Map(),
    isOpaque: false,
    isRunnable: false,
    flagsComeFirst: false,
    least: 0,
    most: Infinity,
  }
}

const marks: Readonly<Record<string, Omit<Flag, 'name'>>> = {
  '': { value: 'boolean' },
  '!': { value: 'required' },
  '?': { value: 'optional' },
  '#': { value: 'required', type: 'integer' },
  '~': { value: 'required', type: 'duration' },
}

function addFlag(command: ToolCommand, token: string): void {
  const [, short, name = '', mark = ''] = /^(?:(.),)?([\w-]+)([!?#~]?)$/u.exec(token) ?? []
  const flag: Flag = { name, value: 'boolean', ...marks[mark] }
  command.flags.set(name, flag)
  if (short !== undefined) command.shorts.set(short, flag)
}

function commandAt(root: ToolCommand, path: string): { parent: ToolCommand; name: string } {
  const words = path.split(' ')
  const name = words.pop() ?? ''
  let parent = root
  for (const word of words) {
    const next = parent.commands.get(word) ?? { ...emptyCommand(), path: `${parent.path} ${word}`.trim() }
    parent.commands.set(word, next)
    parent = next
  }
  return { parent, name }
}

function fill(command: ToolCommand, given: readonly string[]): void {
  command.isRunnable = true
  for (const mark of given) {
    if (mark === '*') command.isOpaque = true
    if (mark === '^') command.flagsComeFirst = true
    if (mark.startsWith('=')) command.needs = mark.slice(1)
    if (mark.startsWith('#')) {
      const [least, most] = mark.slice(1).split('-')
      command.least = Number(least)
      command.most = most === undefined ? Infinity : Number(most)
    }
  }
}

/**
 * Reads a tool's table. A line is `path|other path MARKS: flags`; `.` is the tool itself, `@name` a list of flags. A
 * flag is `short,name`, with `!` if it takes a value (`#` an integer, `~` a
 * duration) and `?` if only behind `=`. Marks: `*` flags unknown, `^` flags
 * come first, `#1-2` arguments, `=image` a flag that must be there, `+` does something without its commands.
 */
export function readTable(table: string): ToolCommand {
  const root = emptyCommand()
  const groups = new Map<string, readonly string[]>()
  for (const line of table.trim().replaceAll('\n  ', ' ').split('\n')) {
    const colon = line.indexOf(':')
    const head = line.slice(0, colon)
    const tokens = line
      .slice(colon + 1)
      .split(' ')
      .filter((token) => token !== '')
      .flatMap((token) => groups.get(token) ?? [token])
    if (head.startsWith('@')) {
      groups.set(head, tokens)
      continue
    }
    const [names = '', given = ''] = head.split(/ (?=[*^#=+])(.*)/su)
    const paths = names.split('|')
    const made = emptyCommand()
    const command = names === '.' ? root : (commandsOf(root, paths) ?? made)
    if (names !== '.')
      command.path = paths.find((path) => /^(?:container|image) /u.test(path)) ?? paths[0] ?? ''
    if (names !== '.') fill(command, given.split(' '))
    for (const token of tokens) addFlag(command, token)
    if (names === '.') continue
    for (const path of paths) {
      const { parent, name } = commandAt(root, path)
      parent.commands.set(name, command)
    }
  }
  return root
}

/** What a line before has made of one of the paths. */
function commandsOf(root: ToolCommand, paths: readonly string[]): ToolCommand | undefined {
  for (const path of paths) {
    const { parent, name } = commandAt(root, path)
    const known = parent.commands.get(name)
    if (known) return known
  }
  return undefined
}
