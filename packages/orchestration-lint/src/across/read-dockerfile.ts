import type { Dockerfile, DockerStage, PortRange } from './model.ts'

interface Instruction {
  readonly name: string
  readonly value: string
}

/** Instructions as far as this needs them: continued lines joined, comments and here-documents left out. */
function instructionsOf(source: string): Instruction[] {
  const escape = /^(?:\s*#[^\n]*\n){0,5}\s*#\s*escape\s*=\s*`/iu.test(source) ? '`' : '\\'
  const found: Instruction[] = []
  let joined: string[] = []
  let ends: string[] = []
  for (const raw of source.split('\n')) {
    const line = raw.trim()
    const end = ends[0]
    if (end !== undefined) {
      if (line === end) ends = ends.slice(1)
      continue
    }
    if (line === '' || line.startsWith('#')) continue
    if (line.endsWith(escape)) {
      joined.push(line.slice(0, -1))
      continue
    }
    joined.push(line)
    const whole = joined.join(' ').trim()
    joined = []
    const [, name, value = ''] = /^([a-z]+)\s+(.*)$/isu.exec(whole) ?? []
    if (name === undefined) continue
    found.push({ name: name.toUpperCase(), value: value.trim() })
    if (/^(?:RUN|COPY|ADD)$/iu.test(name))
      ends = [...value.slice(0, 2000).matchAll(/<<-?["']?(\w+)["']?/gu)].map(
        ([, delimiter = '']) => delimiter,
      )
  }
  return found
}

/** More than these are no Dockerfile of an article. */
const mostRanges = 200

function portsOf(value: string): PortRange[] | undefined {
  const ranges: PortRange[] = []
  for (const word of value.split(/\s+/u)) {
    const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/\w+)?$/u.exec(word) ?? []
    if (first === undefined) return undefined
    ranges.push([Number(first), Number(last)])
  }
  return ranges
}

type Growing = { -readonly [Key in keyof DockerStage]: DockerStage[Key] }

function begin(value: string, named: ReadonlyMap<string, DockerStage>): Growing {
  const [, base = '', name] = /^(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/iu.exec(value) ?? []
  const earlier = named.get(base.toLowerCase())
  return {
    name: name?.toLowerCase(),
    base: earlier?.base ?? base,
    exposed: earlier ? earlier.exposed : [],
    user: earlier?.user,
  }
}

/** Reads what stages of a Dockerfile say about ports and users; whether it is right others check. */
export function readDockerfile(file: string, source: string): Dockerfile {
  const stages: Growing[] = []
  const named = new Map<string, DockerStage>()
  for (const { name, value } of instructionsOf(source)) {
    if (name === 'FROM') stages.push(begin(value, named))
    const stage = stages.at(-1)
    if (!stage) continue
    if (name === 'FROM' && stage.name !== undefined) named.set(stage.name, stage)
    if (name === 'USER') stage.user = value
    if (name === 'EXPOSE') {
      const ports = portsOf(value)
      const all = ports && stage.exposed && [...stage.exposed, ...ports]
      stage.exposed = all && all.length <= mostRanges ? all : undefined
    }
  }
  return { file, stages }
}
