import type { DockerfileReport } from '../rules.ts'

/** What the special comments at the top of a file set. */
export interface Directives {
  readonly escape: string
  /** The frontend of `# syntax=`, without what follows it. */
  readonly syntax: string | undefined
  /** The value of `# check=` up to its first space. */
  readonly check: { readonly value: string; readonly start: number; readonly end: number } | undefined
}

const known = new Set(['escape', 'syntax', 'check'])
const shape = /^([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(\S.*)$/

/** Reads directives line by line, until the first line that is none. */
export class DirectiveReader {
  escape = '\\'
  syntax: string | undefined
  check: Directives['check']
  private done = false
  private readonly seen = new Set<string>()

  private readonly report: DockerfileReport

  constructor(report: DockerfileReport) {
    this.report = report
  }

  /** @param start offset of the line in the file */
  read(line: string, start: number): void {
    if (this.done) return
    const match = line.startsWith('#') ? shape.exec(line.slice(1).trim()) : null
    const name = match?.[1]?.toLowerCase() ?? ''
    if (!match || !known.has(name)) {
      this.done = true
      return
    }
    const value = match[2] ?? ''
    const at = { start, end: start + line.length }
    if (this.seen.has(name))
      this.report.add('dockerfile/directive', at, {
        en: `“# ${name}=” stands here a second time; BuildKit takes each directive once, and refuses the file. Remove one of the two.`,
        zh: `“# ${name}=”在这里第二次出现；每个指令只能写一次，BuildKit 会拒绝这个文件。请删去其中一个。`,
      })
    this.seen.add(name)
    if (name === 'syntax') this.syntax = value.split(' ')[0] ?? ''
    else if (name === 'check') this.check = { value: value.split(' ')[0] ?? '', ...at }
    else if (value === '\\' || value === '`') this.escape = value
    else
      this.report.add('dockerfile/directive', at, {
        en: `“${value}” cannot be the escape character: BuildKit allows a backslash and a backtick only. Write “# escape=\`” or remove the line.`,
        zh: `“${value}”不能作为转义字符：BuildKit 只允许反斜杠和反引号。请写成“# escape=\`”，或删去这一行。`,
      })
  }
}
