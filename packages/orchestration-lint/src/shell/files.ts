import { nearName } from '../near.ts'
import type { Report } from '../report.ts'
import type { Argument } from './argument.ts'
import type { Invocation } from './invocation.ts'
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

/** After these nobody knows from the text which files there are, or where one is. */
const unknowable = new Set(
  'cd pushd popd git tar unzip wget curl npx npm yarn pnpm helm kompose make source . helmfile kustomize'.split(
    ' ',
  ),
)

function plain(path: string): string {
  return path.replace(/^(?:\.\/)+/u, '').replace(/\/+$/u, '')
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

/** Says which files commands read that are neither in the article nor made by a command before. */
export function adviseFiles(
  judged: readonly Judged[],
  siblings: readonly string[],
  report: Report<ShellRuleId>,
): void {
  if (siblings.length === 0) return
  const files = siblings.map(plain)
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
    const isTool = command.name.text === 'kubectl' || command.name.text === 'docker'
    if (!isTool && (command.name.certainty !== 'exact' || unknowable.has(command.name.text))) return
    for (const { target, writes } of command.redirections) if (writes) mentioned.add(plain(target.text))
    if (!isTool) for (const { text } of command.words) mentioned.add(plain(text.slice(text.indexOf('=') + 1)))
    if (!invocation) continue
    for (const { name, value } of invocation.flags) {
      if (value?.certainty !== 'exact' || !reading[invocation.tool.name]?.includes(name)) continue
      if (invocation.tool.name === 'docker' && name === 'file' && invocation.command.path !== 'image build')
        continue
      for (const written of pathsOf(name, value)) {
        const path = plain(written)
        if (!isLocal(path) || parts.has(path) || isMade(path)) continue
        sayUnknownFile(
          path,
          nearName(path, parts),
          { ...value, start: value.start + offset, end: value.end + offset },
          report,
        )
      }
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
