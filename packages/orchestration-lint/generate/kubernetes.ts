import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { fieldsOf, type Declared } from './kubernetes-declarations.ts'
import { probe, type Validate } from './kubernetes-probe.ts'

/** Where the types of Kubernetes come from: the npm packages made of its OpenAPI documents. */
const models = dirname(fileURLToPath(import.meta.resolve('kubernetes-models')))
const machinery = dirname(fileURLToPath(import.meta.resolve('@kubernetes-models/apimachinery')))

/** What an API server of this version serves by default: stable versions only. */
const served = /^(?:v1|[a-z0-9.-]+\/v[12])$/

/** Kinds that exist only below other resources, so that no manifest can hold them. */
const subresources = new Set(['Eviction', 'Scale', 'TokenRequest'])

/** Types with a reading of their own: their letter in the table. */
const special: Record<string, string> = {
  IoK8sApimachineryPkgApisMetaV1Time: 't',
  IoK8sApimachineryPkgApisMetaV1MicroTime: 'u',
  IoK8sApimachineryPkgApiResourceQuantity: 'q',
  IoK8sApimachineryPkgUtilIntstrIntOrString: 'o',
  IoK8sApimachineryPkgRuntimeRawExtension: 'a',
  IoK8sApimachineryPkgApisMetaV1FieldsV1: 'a',
  IoK8sApiextensionsApiserverPkgApisApiextensionsV1JSON: 'a',
  IoK8sApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaPropsOrArray: 'a',
  IoK8sApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaPropsOrStringArray: 'a',
  IoK8sApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaPropsOrBool: 'e',
}

async function declarations(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true })
  return files.filter(
    (file) => file.endsWith('.d.ts') && !file.includes('_schemas') && !file.endsWith('index.d.ts'),
  )
}

/** All types by the name that OpenAPI gives them. */
async function readTypes(): Promise<Map<string, Declared>> {
  const types = new Map<string, Declared>()
  for (const folder of [models, machinery])
    for (const file of await declarations(folder)) {
      const declared = fieldsOf(await readFile(join(folder, file), 'utf8'))
      if (declared)
        types.set(declared.id, { ...declared, schema: join(folder, '_schemas', `${declared.id}.js`) })
    }
  return types
}

/** Makes src/generated/kubernetes-1.36.ts: every built-in kind with the fields that its objects may have. */
export async function generateKubernetesTypes(): Promise<void> {
  const types = await readTypes()
  const kinds = [...types.values()]
    .filter(({ apiVersion, kind }) => apiVersion && kind && served.test(apiVersion) && !kind.endsWith('List'))
    .filter(({ kind }) => !subresources.has(kind ?? ''))
    .toSorted((one, other) =>
      `${one.apiVersion}/${one.kind}` < `${other.apiVersion}/${other.kind}` ? -1 : 1,
    )
  const numbers = new Map<string, number>()
  const queue = kinds.map(({ id }) => id)
  const rows: string[] = []
  for (const id of queue) numbers.set(id, numbers.size)
  function codeOf(type: string): string {
    if (type.startsWith('*') || type.startsWith('%')) return type.charAt(0) + codeOf(type.slice(1))
    const code = special[type] ?? (types.has(type) ? undefined : type)
    if (code !== undefined) return code
    if (!numbers.has(type)) {
      numbers.set(type, numbers.size)
      queue.push(type)
    }
    return String(numbers.get(type))
  }
  for (const id of queue) {
    const { fields, schema } = types.get(id) ?? { fields: [] }
    const { validate } = (await import(pathToFileURL(schema ?? '').href)) as { validate: Validate }
    rows.push(fields.map(({ name, type }) => `${name}:${codeOf(probe(validate, name, type))}`).join(' '))
  }
  const folder = fileURLToPath(new URL('../src/generated/', import.meta.url))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'kubernetes-1.36.ts'), source(kinds, rows, queue))
}

function source(kinds: readonly Declared[], rows: readonly string[], ids: readonly string[]): string {
  const names = kinds.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)
  return `// Made by generate/kubernetes.ts of the npm package kubernetes-models.

/** Built-in kinds by the number of their type, as \`apiVersion kind\`. */
export const kinds: readonly string[] = ${JSON.stringify(names.join('\n'))}.split('\\n')

/** The names of Go's types by their number. */
export const names: readonly string[] = ${JSON.stringify(ids.map(goNameOf).join(' '))}.split(' ')

/**
 * The fields of each type by its number: \`name:code\`. A code is the number of a type or a letter (s string,
 * b bool, i int32, l int64, n float64, y bytes, q quantity, o int or string, t and u times, e a schema or bool,
 * a anything), after \`*\` for a list and \`%\` for a map of it.
 */
export const types: readonly string[] = ${JSON.stringify(rows.join('\n'))}.split('\\n')
`
}

/** \`v1.Container\` for \`IoK8sApiCoreV1Container\`. */
function goNameOf(id: string): string {
  const [, version = '', name = id] = /(V\d+(?:(?:alpha|beta)\d+)?)([A-Z].*)$/.exec(id) ?? []
  return `${version.toLowerCase()}.${name}`
}
