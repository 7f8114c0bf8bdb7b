import { nearName } from '../near.ts'
import type { Report } from '../report.ts'
import type { Argument } from './argument.ts'
import type { Invocation } from './invocation.ts'
import { noteMade, plainPath } from './made.ts'
import type { SimpleCommand } from './parsed.ts'
import type { ShellRuleId } from './rules.ts'

/** A command as it was judged, with the offset that its positions count from. */
export interface Judged {
  readonly command: SimpleCommand
  readonly invocation: Invocation | undefined
  readonly offset: number
}

/** Flags whose values are files or directories that have to be there. */
const reading: Readonly<Record<string, readonly string[]>> = {
  kubectl: ['filename', 'kustomize', 'from-file', 'from-env-file', 'patch-file', 'env-file'],
  'docker compose': ['file', 'env-file'],
  docker: ['file', 'env-file'],
}

function pathsOf(flag: string, value: Argument): string[] {
  if (flag === 'from-file') return [value.text.slice(value.text.indexOf('=') + 1)]
  return flag === 'filename' ? value.text.split(',') : [value.text]
}

function isLocal(path: string): boolean {
  return (
    /^[\w.]/u.test(path) &&
    !path.startsWith('..') &&
    !/:\/\/|^[\w.-]+\.(?:com|org|io|dev)\/|\?ref=|@|^https?:/u.test(path)
  )
}

/** The files and directories that a command reads, as far as their names are certain. */
function filesOf({ tool, command, flags, positional }: Invocation): { written: string; value: Argument }[] {
  const isBuild = tool.name === 'docker' && command.path === 'image build'
  const named = flags.flatMap(({ name, value }) => {
    if (value?.certainty !== 'exact' || !reading[tool.name]?.includes(name)) return []
    if (tool.name === 'docker' && name === 'file' && !isBuild) return []
    return pathsOf(name, value).map((written) => ({ written, value }))
  })
  const [context] = isBuild ? positional : []
  return context?.certainty === 'exact' ? [...named, { written: context.text, value: context }] : named
}

/** Says which files commands read that are neither in the article nor made by a command before. */
export function adviseFiles(
  judged: readonly Judged[],
  siblings: readonly string[],
  report: Report<ShellRuleId>,
): void {
  if (siblings.length === 0) return
  const files = siblings.map(plainPath)
  const parts = new Set<string>(['', '.'])
  for (const file of files) {
    const segments = file.split('/')
    // `web.yaml` of `k8s/web.yaml` is what a reader has who stands in that directory.
    for (let from = 0; from < segments.length; from += 1)
      for (let to = from + 1; to <= segments.length; to += 1) parts.add(segments.slice(from, to).join('/'))
  }
  const mentioned = new Set<string>()
  const isMade = (path: string): boolean => mentioned.has(path) || mentioned.has(path.split('/', 1)[0] ?? '')
  for (const { command, invocation, offset } of judged) {
    if (!noteMade(command, mentioned)) return
    if (!invocation) continue
    for (const { written, value } of filesOf(invocation)) {
      const path = plainPath(written)
      if (!isLocal(path) || parts.has(path) || isMade(path)) continue
      const at = { ...value, start: value.start + offset, end: value.end + offset }
      sayUnknownFile(path, nearName(path, parts), at, report)
    }
  }
}

function sayUnknownFile(
  path: string,
  similar: string | undefined,
  at: Argument,
  report: Report<ShellRuleId>,
): void {
  report.add('shell/unknown-file', at, {
    en: `The article has no file \`${path}\`, and no command here makes one: the reader’s command will not find it.${similar === undefined ? '' : ` Did you mean \`${similar}\`?`}`,
    zh: `文章里没有文件 \`${path}\`，这里的命令也没有创建它：读者执行时会找不到。${similar === undefined ? '' : `是否想写 \`${similar}\`？`}`,
  })
}
