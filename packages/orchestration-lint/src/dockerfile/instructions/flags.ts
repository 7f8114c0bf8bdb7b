import type { Token } from '../parser/logical-line.ts'
import type { Node } from '../parser/node.ts'
import { nearest } from '../nearest.ts'
import type { DockerfileReport } from '../rules.ts'
import type { Frontend } from './frontend.ts'

type Kind = 'bool' | 'string' | 'strings'

/** The stable flags of the frontend in dockerd 28.5 (Dockerfile 1.19). */
const stable: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  add: {
    chmod: 'string',
    chown: 'string',
    checksum: 'string',
    exclude: 'strings',
    'keep-git-dir': 'bool',
    link: 'bool',
    unpack: 'bool',
  },
  copy: { chmod: 'string', chown: 'string', exclude: 'strings', from: 'string', link: 'bool' },
  from: { platform: 'string' },
  healthcheck: {
    interval: 'string',
    retries: 'string',
    'start-interval': 'string',
    'start-period': 'string',
    timeout: 'string',
  },
  run: { mount: 'strings', network: 'string' },
}
const newer: typeof stable = { copy: { parents: 'bool' }, run: { security: 'string' } }
const labs: typeof stable = { run: { device: 'strings' } }

/** The values of the flags of one instruction. */
export type Flags = ReadonlyMap<string, readonly Token[]>

function knownFlags(keyword: string, frontend: Frontend): Record<string, Kind> {
  return {
    ...stable[keyword],
    ...(frontend.newer && newer[keyword]),
    ...(frontend.labs && labs[keyword]),
  }
}

/** Reads `--name=value`; reports the first that BuildKit refuses and gives undefined then. */
export function readFlags(node: Node, frontend: Frontend, report: DockerfileReport): Flags | undefined {
  const values = new Map<string, Token[]>()
  if (node.flags.length === 0) return values
  const known = knownFlags(node.keyword, frontend)
  for (const flag of node.flags) {
    const equals = flag.text.indexOf('=')
    const name = flag.text.slice(2, equals < 0 ? undefined : equals)
    const value = equals < 0 ? '' : flag.text.slice(equals + 1)
    const kind = Object.hasOwn(known, name) ? known[name] : undefined
    const problem = kind
      ? misuse(name, kind, equals >= 0, value, values.has(name))
      : unknown(node, name, known)
    if (problem) {
      report.add('dockerfile/flag', flag, problem)
      return undefined
    }
    const start = Math.min(flag.start + equals + 1, flag.end)
    const token = { text: value, start: equals < 0 ? flag.start : start, end: flag.end }
    const before = values.get(name)
    if (before) before.push(token)
    else values.set(name, [token])
  }
  return values
}

function unknown(node: Node, name: string, known: Record<string, Kind>) {
  const instruction = node.keyword.toUpperCase()
  const isIn = (table: typeof stable) => Object.hasOwn(table[node.keyword] ?? {}, name)
  if (isIn(newer) || isIn(labs)) {
    const line = isIn(newer) ? 'docker/dockerfile:1' : 'docker/dockerfile:1-labs'
    return {
      en: `${instruction} --${name} is not in the frontend that comes with the engine. The first line “# syntax=${line}” brings one that has it.`,
      zh: `引擎自带的前端还没有 ${instruction} --${name}。在文件首行写“# syntax=${line}”，即可使用支持它的前端。`,
    }
  }
  const names = Object.keys(known)
  const near = nearest(name, names)
  const list = names.map((each) => `--${each}`).join(', ')
  const hint = near
    ? { en: `Write --${near}.`, zh: `应写作 --${near}。` }
    : names.length > 0
      ? { en: `It has ${list}.`, zh: `它支持的有 ${list}。` }
      : { en: 'It has no flags at all.', zh: '它没有任何选项。' }
  return {
    en: `${instruction} has no flag --${name}, and BuildKit refuses what it does not know. ${hint.en}`,
    zh: `${instruction} 没有 --${name} 这个选项，BuildKit 会拒绝它不认识的选项。${hint.zh}`,
  }
}

function misuse(name: string, kind: Kind, hasValue: boolean, value: string, repeated: boolean) {
  if (repeated && kind !== 'strings')
    return {
      en: `--${name} stands here twice, and may stand once. Keep the one that is meant.`,
      zh: `--${name} 在这里出现了两次，只允许一次。请保留真正需要的那个。`,
    }
  if (kind === 'bool') {
    if (value === '' && !hasValue) return undefined
    if (/^(true|false)$/i.test(value)) return undefined
    return {
      en: `--${name} is true or false, and not “${value}”. Write --${name} alone.`,
      zh: `--${name} 只能是 true 或 false，而不是“${value}”。单写 --${name} 即可。`,
    }
  }
  if (hasValue) return undefined
  return {
    en: `--${name} needs its value after an equals sign, without a space: --${name}=value.`,
    zh: `--${name} 的值要写在等号之后，中间不能有空格：--${name}=value。`,
  }
}
