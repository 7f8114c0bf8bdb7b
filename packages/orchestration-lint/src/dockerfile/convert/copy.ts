import type { Words } from '../../diagnostic.ts'
import type { Token } from '../parser/logical-line.ts'
import { flagOf, type Instruction } from '../instructions/instruction.ts'
import { parseHeredoc } from '../parser/heredoc.ts'
import { expandIn, type Conversion } from './conversion.ts'
import { isDigest } from './reference.ts'
import { sourceOf } from './sources.ts'
import type { StageState } from './stage-state.ts'

const git = /^(?:git:\/\/|ssh:\/\/|[a-zA-Z0-9_-]+@[a-zA-Z0-9.-]+:|https?:\/\/[^?#]*\.git(?:[?#]|$))/
const web = /^https?:\/\//
const symbolicMode = /^[ugoa]*(?:[-+=][rwxXstugo]*)+(?:,[ugoa]*(?:[-+=][rwxXstugo]*)+)*$/

/** COPY and ADD. */
export function dispatchCopy(state: StageState, instruction: Instruction, conversion: Conversion): void {
  const { findings } = conversion
  const isAdd = instruction.keyword === 'add'
  const value = (token: Token | undefined) => token && expandIn(state, token, instruction, conversion).text
  const source = sourceOf(instruction, conversion)
  const from = flagOf(instruction, 'from')
  if (from && source && !source.dispatched && source !== state)
    findings.refuse('dockerfile/stage-reference', from, {
      en: `The stage “${from.text}” comes after this one, and COPY can take from earlier stages only. Move it up.`,
      zh: `阶段“${from.text}”写在当前阶段之后，而 COPY 只能从更早的阶段取文件。请把它移到前面。`,
    })
  value(flagOf(instruction, 'chown'))
  const mode = flagOf(instruction, 'chmod')
  const modeValue = value(mode)
  if (mode && modeValue && !isMode(modeValue))
    findings.refuse('dockerfile/flag-value', mode, badMode(modeValue))
  const sources = instruction.args.slice(0, -1)
  const files = sources.filter((token) => !parseHeredoc(token.text))
  const paths = files.map((token) => ({ token, path: value(token) }))
  value(instruction.args.at(-1))
  expandDocuments(state, instruction, sources, conversion)
  if (isAdd)
    checkChecksum(
      instruction,
      paths.map(({ path }) => path),
      value,
      conversion,
    )
  else
    for (const { token, path } of paths)
      if (path !== undefined && (web.test(path) || git.test(path)))
        findings.refuse('dockerfile/copy-source', token, {
          en: `COPY takes files of the build context or of a stage, and nothing from the network. ADD ${path} … downloads it.`,
          zh: `COPY 只能取构建上下文或某个阶段里的文件，不能从网络获取。请改用 ADD ${path} … 来下载。`,
        })
}

/** Whether BuildKit takes it for the mode of a file: octal up to 7777, or as chmod has it. */
function isMode(text: string): boolean {
  if (/^[0-7]+$/.test(text)) return Number.parseInt(text, 8) <= 0o7777
  return text.length < 200 && symbolicMode.test(text)
}

function badMode(text: string): Words {
  return {
    en: `“${text}” is no mode of a file. Write octal digits up to 7777, such as --chmod=755, or the signs of chmod: --chmod=u+x.`,
    zh: `“${text}”不是有效的文件权限。请写不超过 7777 的八进制数，例如 --chmod=755，或 chmod 的符号写法：--chmod=u+x。`,
  }
}

/** Variables are replaced inside of documents too, unless the name was quoted. */
function expandDocuments(
  state: StageState,
  instruction: Instruction,
  sources: readonly Token[],
  conversion: Conversion,
): void {
  const byName = new Map(instruction.node.heredocs.map((heredoc) => [heredoc.name, heredoc]))
  for (const token of sources) {
    const start = parseHeredoc(token.text)
    const document = start && byName.get(start.name)
    if (!document || !start.expand) continue
    const text = { text: document.content, start: document.start, end: document.end }
    const { error } = expandIn(state, { ...text, end: text.start }, instruction, silent(conversion), true)
    if (error)
      conversion.findings.refuse('dockerfile/expansion', instruction.node, documentFailed(start.name, error))
  }
}

function silent(conversion: Conversion): Conversion {
  return { ...conversion, findings: { ...conversion.findings, refuse: () => undefined } }
}

function documentFailed(name: string, why: Words): Words {
  return {
    en: `Variables are replaced in this document, and BuildKit stumbles there: ${why.en}. If its dollar signs are not meant for BuildKit, quote the name: <<"${name}".`,
    zh: `这个文档里的变量会被替换，BuildKit 在其中出错：${why.zh}。若其中的美元符号并不是给 BuildKit 看的，请给名称加引号：<<"${name}"。`,
  }
}

function checkChecksum(
  instruction: Instruction,
  paths: readonly (string | undefined)[],
  value: (token: Token | undefined) => string | undefined,
  { findings }: Conversion,
): void {
  const flag = flagOf(instruction, 'checksum')
  const checksum = value(flag)
  const [path] = paths
  if (!flag || !checksum) return
  if (paths.length !== 1)
    findings.refuse('dockerfile/flag-value', flag, {
      en: 'One checksum cannot stand for several sources. Write one ADD for each.',
      zh: '一个校验和不能对应多个来源。请为每个来源各写一条 ADD。',
    })
  else if (path !== undefined && !web.test(path) && !git.test(path))
    findings.refuse('dockerfile/flag-value', flag, {
      en: '--checksum is for sources that are downloaded (http, https, Git); a file of the build context needs none.',
      zh: '--checksum 只用于需要下载的来源（http、https、Git）；构建上下文里的文件不需要它。',
    })
  else if (path !== undefined && !git.test(path) && !isDigest(checksum))
    findings.refuse('dockerfile/flag-value', flag, {
      en: `“${checksum}” is no checksum. Write the algorithm, a colon and all hexadecimal digits: sha256: and 64 of them.`,
      zh: `“${checksum}”不是有效的校验和。请写算法、冒号和完整的十六进制数：sha256: 加 64 位。`,
    })
}
