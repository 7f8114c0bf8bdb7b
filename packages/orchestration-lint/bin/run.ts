import { text } from 'node:stream/consumers'
import { check } from '../src/check.ts'
import { findingOf, type Finding, type Tongue } from '../src/format/finding.ts'
import { write } from '../src/format/write.ts'
import { rules } from '../src/rules.ts'
import type { Request } from './arguments.ts'
import { checkPaths, type Checked } from './check-paths.ts'
import { version } from './version.ts'

export interface Outcome {
  readonly output: string
  /** For people, beside the output: what was named and is not checked. */
  readonly notes: readonly string[]
  readonly status: 0 | 1 | 2
}

const reasons: Record<Tongue, Record<'unknown' | 'partial', string>> = {
  en: {
    unknown: 'not checked, neither its name nor its content says what it is; --language does',
    partial: 'not checked, kustomize merges it into other files; kubectl kustomize shows what it becomes',
  },
  zh: {
    unknown: '未检查：文件名和内容都看不出它是什么，可用 --language 指明',
    partial: '未检查：它由 kustomize 合并进其他文件，kubectl kustomize 可显示结果',
  },
}

const nothing: Record<Tongue, string> = { en: 'there was nothing to check', zh: '没有可检查的文件' }

function notesOf({ skipped }: Checked, tongue: Tongue): string[] {
  return skipped.map(({ file, why }) => `${file}: ${reasons[tongue][why]}`)
}

async function checkInput({ language, kubernetesVersion, tongue }: Request): Promise<Finding[]> {
  if (!language) return []
  const options = { language, ...(kubernetesVersion !== undefined && { kubernetesVersion }) }
  const { diagnostics } = check(await text(process.stdin), options)
  return diagnostics.map((each) => findingOf('stdin', tongue, each))
}

/**
 * Does what the command was asked for.
 * @throws UsageError when a file cannot be read
 */
export async function run(request: Request): Promise<Outcome> {
  const { paths, tongue } = request
  const readsInput = paths.includes('-')
  const named = paths.filter((each) => each !== '-')
  const checked = await checkPaths(named, request)
  const findings = [...(readsInput ? await checkInput(request) : []), ...checked.findings]
  const files = checked.files + (readsInput ? 1 : 0)
  const notes = notesOf(checked, tongue)
  if (files === 0) return { output: '', notes: [...notes, nothing[tongue]], status: 2 }
  const output = write(
    findings,
    { files },
    {
      ...request,
      isColoured: process.stdout.isTTY && process.stdout.hasColors(),
      tool: { name: 'orchestration-lint', version },
      rules,
    },
  )
  return { output, notes, status: findings.some(({ severity }) => severity === 'error') ? 1 : 0 }
}
