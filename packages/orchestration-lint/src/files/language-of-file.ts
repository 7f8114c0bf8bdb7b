import { toolOf } from '../kubernetes/tools.ts'
import type { Language } from '../options.ts'

const dockerfileName = /^(?:.+\.)?(?:dockerfile|containerfile)(?:[._-].+)?$/i

/** Beside Dockerfiles, under names that begin alike: texts of their own, and templates that become Dockerfiles. */
const noDockerfile =
  /\.(?:dockerignore|mdx?|txt|html|css|jsonl?|ndjson|csv|xml|toml|ya?ml|svg|png|j2|jinja2?|tmpl|tpl|template|erb|log|lock|snap|diff|patch|orig|rej|bak)$/i

/** Programs about Dockerfiles. `Dockerfile.go`, with its capital, is the one for the program in Go. */
const program =
  /^(?!Dockerfile\.|Containerfile\.).*\.(?:[cm]?[jt]sx?|go|rs|py|rb|java|kt|cs|php|lua|vim|el|sh)$/

function isDockerfile(name: string): boolean {
  return dockerfileName.test(name) && !noDockerfile.test(name) && !program.test(name)
}

const composeName = /^(?:docker-)?compose(?:[._-].+)?\.ya?ml$/i

/** Lines that only Helm or another renderer of Go templates turns into YAML. */
const goTemplate = /^\s{0,80}\{\{|\{\{-|\{\{[^}\n]{0,200}\.(?:Values|Release|Chart|Capabilities|Files)\b/m

const topLevelKey = /^(?:"([\w./-]{1,80})"|'([\w./-]{1,80})'|([\w./-]{1,80}))[ \t]*:(?:[ \t]+(.*))?$/

/** The keys at the margin of each document of a stream, with what stands behind them on their line. */
export function topLevelKeys(text: string): ReadonlyMap<string, string>[] {
  const documents = [new Map<string, string>()]
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.startsWith('---')) documents.push(new Map())
    const [, double, single, plain, value = ''] = topLevelKey.exec(line.slice(0, 400)) ?? []
    const name = double ?? single ?? plain
    if (name !== undefined) documents.at(-1)?.set(name, value)
  }
  return documents
}

function plainValue(written: string): string {
  return written
    .replace(/\s#.*$/, '')
    .replaceAll(/["']/g, '')
    .trim()
}

/** `apps` of `apps/v1`, nothing of `v1`. */
function groupOf(apiVersion: string): string {
  return apiVersion.slice(0, Math.max(apiVersion.lastIndexOf('/'), 0))
}

/** Whether a document is an object for a cluster, and not a file that a tool reads itself. */
function isObject(keys: ReadonlyMap<string, string>): boolean {
  const [apiVersion, kind] = ['apiVersion', 'kind'].map((name) => keys.get(name))
  if (apiVersion === undefined || kind === undefined) return false
  const group = groupOf(plainValue(apiVersion))
  return !group.endsWith('.config.k8s.io') && !toolOf(group, plainValue(kind))
}

/** The first value of a key in a text in JSON, or in YAML that looks like it. */
function flowValue(text: string, name: string): string | undefined {
  return new RegExp(`["']?\\b${name}["']?\\s{0,20}:\\s{0,20}["']?([\\w./-]{0,100})`).exec(text)?.[1]
}

/** Whether a text in YAML or JSON holds objects for a cluster. Looks at it without parsing it: it may be broken. */
export function holdsManifests(text: string): boolean {
  if (goTemplate.test(text)) return false
  if (!/^(?:\uFEFF?\s*)\{/.test(text)) return topLevelKeys(text).some(isObject)
  const pairs = ['apiVersion', 'kind'].flatMap((name) => {
    const value = flowValue(text, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return isObject(new Map(pairs))
}

/**
 * Which language a file is to be checked in, by its name and, for YAML and JSON, by what is in it.
 * @param path with `/` between folders
 * @returns undefined for everything that this package does not check
 */
export function languageOfFile(path: string, text: string): Language | undefined {
  const name = path.split('/').at(-1) ?? path
  if (isDockerfile(name)) return 'dockerfile'
  if (/\.(?:sh|bash)$/i.test(name)) return 'shell'
  if (!/\.(?:ya?ml|json)$/i.test(name)) return undefined
  if (holdsManifests(text)) return 'kubernetes'
  return composeName.test(name) && !goTemplate.test(text) ? 'compose' : undefined
}
